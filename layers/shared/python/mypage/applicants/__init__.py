"""Applicants: referrals of seekers to postings, their letters, and the results of selection (R19-R22)."""
