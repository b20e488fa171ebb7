"""The one place that reads the environment. Read on first use, so that imports need none."""

import os
from functools import cache
from typing import NamedTuple


class Settings(NamedTuple):
    """What the template tells a function. Names of tables a function may not touch are empty."""

    stage: str
    public_origin: str
    accounts_table: str
    postings_table: str
    outbox_table: str
    audit_table: str
    referrals_table: str
    seekers_table: str
    mail_from: str
    mail_configuration_set: str
    code_hash_secret_arn: str
    staff_pool_id: str
    staff_client_id: str
    failed_events_queue_url: str
    clock_offset_file: str
    incoming_bucket: str
    renditions_bucket: str
    pictures_bucket: str
    search_index_bucket: str
    distribution_id: str
    upload_origin: str
    maintenance_parameter: str
    login_codes: bool


@cache
def settings() -> Settings:
    """Return the settings of this process."""
    env = os.environ.get
    return Settings(
        stage=env("STAGE", ""),
        public_origin=env("PUBLIC_ORIGIN", ""),
        accounts_table=env("ACCOUNTS_TABLE", ""),
        postings_table=env("POSTINGS_TABLE", ""),
        outbox_table=env("OUTBOX_TABLE", ""),
        audit_table=env("AUDIT_TABLE", ""),
        referrals_table=env("REFERRALS_TABLE", ""),
        seekers_table=env("SEEKERS_TABLE", ""),
        mail_from=env("MAIL_FROM", ""),
        mail_configuration_set=env("MAIL_CONFIGURATION_SET", ""),
        code_hash_secret_arn=env("CODE_HASH_SECRET_ARN", ""),
        staff_pool_id=env("STAFF_POOL_ID", ""),
        staff_client_id=env("STAFF_CLIENT_ID", ""),
        failed_events_queue_url=env("FAILED_EVENTS_QUEUE_URL", ""),
        clock_offset_file=env("CLOCK_OFFSET_FILE", ""),
        incoming_bucket=env("INCOMING_BUCKET", ""),
        renditions_bucket=env("RENDITIONS_BUCKET", ""),
        pictures_bucket=env("PICTURES_BUCKET", ""),
        search_index_bucket=env("SEARCH_INDEX_BUCKET", ""),
        distribution_id=env("DISTRIBUTION_ID", ""),
        upload_origin=env("UPLOAD_ORIGIN", ""),
        maintenance_parameter=env("MAINTENANCE_PARAMETER", ""),
        login_codes=env("LOGIN_CODES", "") == "on",
    )
