"""What callers send about postings."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from mypage.core.api import Command
from mypage.core.text import EmptyIsNone, Filled, Paragraph, Version, WholeNumber, at_most
from mypage.postings.content import PostingContent, WithForm
from mypage.postings.models import Received, StopReason

type RequestVersion = Annotated[WholeNumber, Field(ge=0, le=1_000_000_000)]
"""The version of a request that the caller saw; 0: there was none."""
type RuleIds = Annotated[list[Annotated[str, Field(pattern=r"^V[0-9]{2}$")]], Field(max_length=40)]
type Note = Annotated[Paragraph | None, EmptyIsNone, at_most(200)]


class CreatePosting(WithForm):
    """A new draft. A client that chooses `posting_id` may send it again: the same posting is answered."""

    content: PostingContent
    posting_id: UUID | None = None


class EnterPosting(CreatePosting, Received):
    """A new draft that staff enter for an employer: how it came in and on which day (R04)."""


class UpdatePosting(WithForm):
    """The whole content, based on `version`."""

    content: PostingContent
    version: Version


class ActOnPosting(Command):
    """Withdraw or discard what the caller saw as `version`."""

    version: Version


class SubmitPosting(ActOnPosting):
    """Apply with what the caller saw as `version`. Warnings pass once their rules are named here."""

    confirmed_warnings: RuleIds = Field(default_factory=list)


class CheckPosting(WithForm):
    """What to check: the given content, else what is saved."""

    content: PostingContent | None = None


class CopyPosting(Command):
    """A new draft from this posting (R15); sending the same `posting_id` again answers the same draft."""

    posting_id: UUID | None = None


class CopyEnteredPosting(CopyPosting, Received):
    """A new draft that staff take over from an earlier posting of the employer."""


class CancelPosting(ActOnPosting):
    """End an active posting by the office's authority (職権取消), in words that the employer reads."""

    text: Annotated[Paragraph, Filled, at_most(500)]


class SaveChange(WithForm):
    """The whole content as it is to become (R17), based on the request's `version`."""

    content: PostingContent
    version: RequestVersion


class SubmitChange(Command):
    """Apply for the change that was saved as `version`."""

    version: Version
    confirmed_warnings: RuleIds = Field(default_factory=list)


class RequestStop(Command):
    """Apply for the end of recruitment (A20)."""

    reason: StopReason
    note: Note = None


class RequestExtension(Command):
    """Apply for validity to the end of the following month, once (§2.4)."""

    note: Note = None


class WithdrawRequest(Command):
    """Take back the request that was seen as `version`."""

    version: Version


class EnterChange(WithForm, Received):
    """A change that staff enter and apply for in one step.

    `version`: the change request's as last seen, 0 if there never was one. `posting_version`: the posting's, whose text
    the content starts from. What others entered, sent back or accepted meanwhile is then not undone unseen, in whatever
    order the two were read.
    """

    version: RequestVersion
    posting_version: Version
    content: PostingContent
    confirmed_warnings: RuleIds = Field(default_factory=list)


class EnterStop(Received, RequestStop):
    """A stop that staff enter."""


class EnterExtension(Received, RequestExtension):
    """An extension that staff enter."""
