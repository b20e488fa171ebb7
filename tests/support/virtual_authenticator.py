"""A device with a screen lock, as Chromium plays it: it makes passkeys, keeps them and answers without asking anybody."""

from playwright.sync_api import Page


def add_virtual_authenticator(page: Page, *, verifies: bool = True) -> None:
    """Give this page's browser a built-in authenticator; with `verifies=False` its owner never gets past the screen lock."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": verifies,
        "automaticPresenceSimulation": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
