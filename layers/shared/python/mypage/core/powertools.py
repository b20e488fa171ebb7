"""Powertools' resolver without the rest of Powertools.

The package's own `__init__` files import every resolver (AppSync with asyncio, Bedrock, Lattice), the logger, metrics and
the tracer: a fifth of a cold start, for one resolver (decisions/0009). So the two packages are entered without running
them; their modules are imported by their full names, as Powertools itself does inside. Whoever has imported Powertools as
usual before keeps what he has.
"""

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def _entered(package: str) -> ModuleType:
    """Return the package, not run if nobody has imported it yet."""
    if package not in sys.modules:
        spec = find_spec(package)
        if spec is None:
            raise ModuleNotFoundError(package, name=package)
        sys.modules[package] = module_from_spec(spec)
    return sys.modules[package]


_entered("aws_lambda_powertools")
_event_handler = _entered("aws_lambda_powertools.event_handler")

from aws_lambda_powertools.event_handler.api_gateway import (  # noqa: E402 - entered first
    ApiGatewayResolver,
    APIGatewayRestResolver,
    Response,
)

# The names that modules of the package ask the package itself for.
_event_handler.__dict__.update(ApiGatewayResolver=ApiGatewayResolver, Response=Response)

from aws_lambda_powertools.event_handler.openapi.exceptions import RequestValidationError  # noqa: E402 - see above
from aws_lambda_powertools.event_handler.openapi.params import Path, Query  # noqa: E402 - see above

__all__ = ["APIGatewayRestResolver", "Path", "Query", "RequestValidationError", "Response"]
