"""Runs MiniStack with SAM CLI's own translator in reach: its CloudFormation needs it for the SAM transform.

Started as a script with `-P`, because an entry in PYTHONPATH would reach the functions as well. The translator's
environment comes last on the path: MiniStack pins an older botocore than SAM CLI.
"""

import runpy
import sys
import zipfile  # noqa: F401 - MiniStack imports it in threads at the first calls, which failed when two came at once

if __name__ == "__main__":
    sys.path.append(sys.argv.pop(1))
    runpy.run_module("ministack", run_name="__main__")
