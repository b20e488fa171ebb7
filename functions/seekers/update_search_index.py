"""Each minute: bring the search index up to date; by hand with `{"rebuild": true}`: build it anew (docs/operations.md)."""

from mypage.core.triggers import scheduled
from mypage.seekers import indexing

handler = scheduled(indexing.update, option="rebuild")
