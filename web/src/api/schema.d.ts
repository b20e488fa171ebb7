/* Written by `npm run generate` from docs/openapi.json. Do not edit. */

export interface paths {
    "/employer/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/password */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /seeker/password */
        put: operations["change_password_as_seeker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/members/{staff_id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /staff/members/{staff_id}/state */
        put: operations["change_staff_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/session/establishment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/session/establishment */
        put: operations["choose_establishment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/undeliverable-addresses/{account_id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/undeliverable-addresses/{account_id}/clear */
        post: operations["clear_undeliverable_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/account/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/account/close */
        post: operations["close_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/account/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/account/close */
        post: operations["close_seeker_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/account/address-check/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/account/address-check/complete */
        post: operations["complete_address_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/account/address-check/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/account/address-check/complete */
        post: operations["complete_address_check_as_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/email-changes/{email_change_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/email-changes/{email_change_id}/complete */
        post: operations["complete_email_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/email-changes/{email_change_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/email-changes/{email_change_id}/complete */
        post: operations["complete_email_change_as_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/password-resets/{password_reset_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/password-resets/{password_reset_id}/complete */
        post: operations["complete_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/seeker-sign-ups/{sign_up_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/seeker-sign-ups/{sign_up_id}/complete */
        post: operations["complete_seeker_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sessions/{challenge_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sessions/{challenge_id}/complete */
        post: operations["complete_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sign-ups/{sign_up_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sign-ups/{sign_up_id}/complete */
        post: operations["complete_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/staff-totp/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/staff-totp/complete */
        post: operations["complete_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/accounts/{account_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/accounts/{account_id}/end */
        post: operations["end_establishment_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/sessions */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** DELETE /employer/sessions */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/sessions */
        get: operations["list_sessions_as_seeker"];
        put?: never;
        post?: never;
        /** DELETE /seeker/sessions */
        delete: operations["end_other_sessions_as_seeker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/account/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/{seeker_number}/account/end */
        post: operations["end_seeker_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DELETE /employer/sessions/{session_id} */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DELETE /seeker/sessions/{session_id} */
        delete: operations["end_session_as_seeker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/account/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/account/address */
        get: operations["get_address_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/account/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/account/address */
        get: operations["get_address_state_as_seeker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/consent-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /public/consent-documents */
        get: operations["get_consent_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/session */
        get: operations["get_seeker_session"];
        put?: never;
        post?: never;
        /** DELETE /seeker/session */
        delete: operations["sign_out_seeker"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/session */
        get: operations["get_session"];
        put?: never;
        post?: never;
        /** DELETE /employer/session */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/session */
        get: operations["get_staff_session"];
        put?: never;
        post?: never;
        /** DELETE /staff/session */
        delete: operations["sign_out_staff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/members */
        get: operations["list_staff"];
        put?: never;
        /** POST /staff/members */
        post: operations["invite_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/account-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/account-codes */
        get: operations["list_account_codes"];
        put?: never;
        /** POST /staff/establishments/{establishment_number}/account-codes */
        post: operations["issue_account_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/account-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/{seeker_number}/account-codes */
        post: operations["issue_seeker_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/memberships */
        get: operations["list_memberships"];
        put?: never;
        /** POST /employer/memberships */
        post: operations["join_establishment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/accounts */
        get: operations["list_establishment_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/members */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/account-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/account-codes */
        get: operations["list_office_account_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/passkeys */
        get: operations["list_passkeys"];
        put?: never;
        /** POST /employer/passkeys */
        post: operations["register_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/undeliverable-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/undeliverable-addresses */
        get: operations["list_undeliverable_addresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/members/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** DELETE /employer/members/{account_id} */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/passkeys/{passkey_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/passkeys/{passkey_id} */
        put: operations["rename_passkey"];
        post?: never;
        /** DELETE /employer/passkeys/{passkey_id} */
        delete: operations["remove_passkey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sign-ups/{sign_up_id}/auth-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sign-ups/{sign_up_id}/auth-key */
        post: operations["resend_auth_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sessions/{challenge_id}/login-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sessions/{challenge_id}/login-code */
        post: operations["resend_login_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/members/{staff_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/members/{staff_id}/reset */
        post: operations["reset_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/account-codes/{code_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/account-codes/{code_id}/revoke */
        post: operations["revoke_account_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sessions */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/seeker-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/seeker-sessions */
        post: operations["sign_in_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/staff-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/staff-sessions */
        post: operations["sign_in_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/passkey-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/passkey-sessions */
        post: operations["sign_in_with_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/account/address-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/account/address-check */
        post: operations["start_address_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/account/address-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/account/address-check */
        post: operations["start_address_check_as_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/email-changes */
        post: operations["start_email_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/email-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/email-changes */
        post: operations["start_email_change_as_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/passkey-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/passkey-registrations */
        post: operations["start_passkey_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/passkey-challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/passkey-challenges */
        post: operations["start_passkey_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/password-resets */
        post: operations["start_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/seeker-sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/seeker-sign-ups */
        post: operations["start_seeker_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/sign-ups */
        post: operations["start_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/staff-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /public/staff-totp */
        post: operations["start_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/referrals/{referral_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/referrals/{referral_id}/cancel */
        post: operations["cancel_referral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/referrals/{referral_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/referrals/{referral_id}/result */
        post: operations["enter_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/active-postings/{posting_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/active-postings/{posting_number} */
        get: operations["find_active_posting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicants/{referral_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/applicants/{referral_id} */
        get: operations["get_applicant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicants/{referral_id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/applicants/{referral_id}/letter */
        get: operations["get_letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/referrals/{referral_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/referrals/{referral_id} */
        get: operations["get_referral"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicant-postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/applicant-postings */
        get: operations["list_applicant_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/applicants */
        get: operations["list_applicants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/referrals */
        get: operations["list_referrals"];
        put?: never;
        /** POST /staff/referrals */
        post: operations["refer_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicants/{referral_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/applicants/{referral_id}/result */
        post: operations["register_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/applicant-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/applicant-results */
        post: operations["register_results"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number} */
        get: operations["get_establishment"];
        /** PUT /staff/establishments/{establishment_number} */
        put: operations["update_establishment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/establishment/change-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/establishment/change-request */
        get: operations["get_establishment_change"];
        /** PUT /employer/establishment/change-request */
        put: operations["save_establishment_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/establishment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/establishment */
        get: operations["get_own_establishment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments */
        get: operations["list_establishments"];
        put?: never;
        /** POST /staff/establishments */
        post: operations["register_establishment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/establishment/change-request/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/establishment/change-request/submit */
        post: operations["submit_establishment_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/establishment/change-request/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/establishment/change-request/withdraw */
        post: operations["withdraw_establishment_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/images/{image_id} */
        put: operations["edit_image"];
        post?: never;
        /** DELETE /employer/images/{image_id} */
        delete: operations["delete_image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/images */
        get: operations["list_establishment_images"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/images */
        get: operations["list_images"];
        put?: never;
        /** POST /employer/images */
        post: operations["reserve_image"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/images/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/images/order */
        post: operations["order_images"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/images/{image_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/images/{image_id}/reopen */
        post: operations["reopen_image"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/threads/{referral_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/threads/{referral_id} */
        get: operations["get_reported_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/threads/{referral_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/threads/{referral_id} */
        get: operations["get_seeker_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/threads/{referral_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/threads/{referral_id} */
        get: operations["get_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/threads */
        get: operations["list_seeker_threads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/thread-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/thread-reports */
        get: operations["list_thread_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/threads */
        get: operations["list_threads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/threads/{referral_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /seeker/threads/{referral_id}/read */
        put: operations["mark_seeker_thread_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/threads/{referral_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/threads/{referral_id}/read */
        put: operations["mark_thread_read"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/threads/{referral_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/threads/{referral_id}/report */
        post: operations["report_seeker_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/threads/{referral_id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/threads/{referral_id}/report */
        post: operations["report_thread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/threads/{referral_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/threads/{referral_id}/messages */
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/threads/{referral_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/threads/{referral_id}/messages */
        post: operations["send_seeker_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/letters */
        get: operations["list_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/letters/{mail_id}/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/letters/{mail_id}/printed */
        post: operations["mark_letter_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/cancel */
        post: operations["cancel_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/check */
        post: operations["check_entered_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/check */
        post: operations["check_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/copy */
        post: operations["copy_entered_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/copy */
        post: operations["copy_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/postings */
        get: operations["list_postings"];
        put?: never;
        /** POST /employer/postings */
        post: operations["create_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/postings/{posting_id} */
        get: operations["get_entered_posting"];
        /** PUT /staff/establishments/{establishment_number}/postings/{posting_id} */
        put: operations["update_entered_posting"];
        post?: never;
        /** DELETE /staff/establishments/{establishment_number}/postings/{posting_id} */
        delete: operations["discard_entered_posting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/postings/{posting_id} */
        get: operations["get_posting"];
        /** PUT /employer/postings/{posting_id} */
        put: operations["update_posting"];
        post?: never;
        /** DELETE /employer/postings/{posting_id} */
        delete: operations["discard_posting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/change-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/change-request */
        post: operations["enter_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/extension-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/extension-request */
        post: operations["enter_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings */
        post: operations["enter_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/stop-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/stop-request */
        post: operations["enter_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/postings/{posting_id}/history */
        get: operations["get_entered_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/postings/{posting_id}/requests */
        get: operations["get_entered_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/home */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/postings/{posting_id}/history */
        get: operations["get_posting_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/postings/{posting_id}/versions/{version} */
        get: operations["get_posting_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number}/postings/{posting_id}/versions/{version} */
        get: operations["get_posting_version_as_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/postings/{posting_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /public/postings/{posting_number} */
        get: operations["get_public_posting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/postings/{posting_id}/requests */
        get: operations["get_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/postings/{posting_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/postings/{posting_number} */
        get: operations["get_seeker_posting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/posting-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/posting-entries */
        get: operations["list_entered_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/extension-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/extension-request */
        post: operations["request_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/stop-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/stop-request */
        post: operations["request_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/change-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /employer/postings/{posting_id}/change-request */
        put: operations["save_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/postings */
        get: operations["search_postings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/change-request/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/change-request/submit */
        post: operations["submit_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/submit */
        post: operations["submit_entered_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/submit */
        post: operations["submit_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/withdraw */
        post: operations["withdraw_entered_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/establishments/{establishment_number}/postings/{posting_id}/requests/{kind}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/establishments/{establishment_number}/postings/{posting_id}/requests/{kind}/withdraw */
        post: operations["withdraw_entered_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/withdraw */
        post: operations["withdraw_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/postings/{posting_id}/requests/{kind}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /employer/postings/{posting_id}/requests/{kind}/withdraw */
        post: operations["withdraw_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/audit-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/audit-lines */
        get: operations["list_audit_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/reviews/{review_id}/accept */
        post: operations["accept_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/reviews/{review_id}/claim */
        post: operations["claim_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** PUT /staff/reviews/{review_id}/content */
        put: operations["correct_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/desk */
        get: operations["get_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/reviews/{review_id} */
        get: operations["get_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/comment-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/comment-templates */
        get: operations["list_comment_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/reviews */
        get: operations["list_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/reviews/{review_id}/refuse */
        post: operations["refuse_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/reviews/{review_id}/release */
        post: operations["release_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/reviews/{review_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/reviews/{review_id}/return */
        post: operations["return_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/seekers/{profile_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/seekers/{profile_number} */
        get: operations["get_found_seeker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /seeker/profile */
        get: operations["get_own_profile"];
        /** PUT /seeker/profile */
        put: operations["save_own_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/seekers/{seeker_number} */
        get: operations["get_seeker"];
        /** PUT /staff/seekers/{seeker_number} */
        put: operations["update_seeker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/seekers/{seeker_number}/profile */
        get: operations["get_seeker_profile"];
        /** PUT /staff/seekers/{seeker_number}/profile */
        put: operations["save_seeker_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/search */
        post: operations["list_seekers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/prolong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/{seeker_number}/prolong */
        post: operations["prolong_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/profile/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/profile/publish */
        post: operations["publish_own_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/profile/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/{seeker_number}/profile/publish */
        post: operations["publish_seeker_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers */
        post: operations["register_seeker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employer/seekers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /employer/seekers */
        get: operations["search_seekers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/seeker/profile/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /seeker/profile/withdraw */
        post: operations["withdraw_own_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff/seekers/{seeker_number}/profile/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** POST /staff/seekers/{seeker_number}/profile/withdraw */
        post: operations["withdraw_seeker_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /public/support */
        get: operations["get_support"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ChangePassword
         * @description `PUT /employer/password`.
         */
        ChangePassword: {
            /** Current Password */
            current_password: string;
            /** Password */
            password: string;
        };
        /**
         * ChangeStaffState
         * @description Whether a member of staff may sign in.
         */
        ChangeStaffState: {
            /**
             * State
             * @enum {string}
             */
            state: "active" | "disabled";
        };
        /**
         * OfficeStaffMember
         * @description A member of staff as his supervisors see him.
         */
        OfficeStaffMember: {
            /** Staff Id */
            staff_id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** State */
            state: string;
            /** Own */
            own: boolean;
        };
        /**
         * ChooseEstablishment
         * @description `PUT /employer/session/establishment`.
         */
        ChooseEstablishment: {
            /** Establishment Number */
            establishment_number: string;
        };
        /**
         * ConfirmWithPassword
         * @description What is confirmed by the password of one's own account.
         */
        ConfirmWithPassword: {
            /** Password */
            password: string;
        };
        /**
         * CompleteAddressCheck
         * @description `POST /employer/account/address-check/complete` and the seeker's.
         */
        CompleteAddressCheck: {
            /** Auth Key */
            auth_key: string;
        };
        /**
         * CompleteEmailChange
         * @description `POST /employer/email-changes/{email_change_id}/complete`.
         */
        CompleteEmailChange: {
            /** Auth Key */
            auth_key: string;
        };
        /**
         * CompletePasswordReset
         * @description `POST /public/password-resets/{password_reset_id}/complete`.
         */
        CompletePasswordReset: {
            /** Auth Key */
            auth_key: string;
            /** Password */
            password: string;
        };
        /**
         * CompleteSignUp
         * @description Step 5 (R07).
         */
        CompleteSignUp: {
            /** Auth Key */
            auth_key: string;
            /** Password */
            password: string;
        };
        /**
         * SeekerAccountOpened
         * @description The seeker's MyPage is open (R24) and can sign in.
         */
        SeekerAccountOpened: {
            /** Seeker Number */
            seeker_number: string;
        };
        /**
         * CompleteSignIn
         * @description `POST /public/sessions/{challenge_id}/complete`: `remember` this browser for 30 days.
         */
        CompleteSignIn: {
            /** Login Code */
            login_code: string;
            /**
             * Remember
             * @default false
             */
            remember: boolean;
        };
        /**
         * SessionBegun
         * @description A session has begun; whose it is follows from its cookie.
         */
        SessionBegun: {
            /**
             * Idle Expires At
             * Format: date-time
             */
            idle_expires_at: string;
            /**
             * Absolute Expires At
             * Format: date-time
             */
            absolute_expires_at: string;
        };
        /**
         * AccountOpened
         * @description The account is open and can sign in (R07).
         */
        AccountOpened: {
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
        };
        /**
         * CompleteTotp
         * @description `POST /public/staff-totp/complete`: the first code of the app; `setup` as it was given at the start.
         */
        CompleteTotp: {
            /** Username */
            username: string;
            /** Password */
            password: string;
            /** Totp */
            totp: string;
            /**
             * Setup
             * @default
             */
            setup: string;
        };
        /**
         * StaffSignedIn
         * @description A session of a member of staff has begun.
         */
        StaffSignedIn: {
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Office */
            office: string;
            /** Office Name */
            office_name: string;
            /**
             * Idle Expires At
             * Format: date-time
             */
            idle_expires_at: string;
            /**
             * Absolute Expires At
             * Format: date-time
             */
            absolute_expires_at: string;
        };
        /**
         * EndAccount
         * @description Why staff end an account's access after they have seen who stands at the counter.
         */
        EndAccount: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "lost_mailbox" | "left" | "misuse";
        };
        /**
         * OwnSessions
         * @description One's own sessions that are not over, the newest first.
         */
        OwnSessions: {
            /** Items */
            items: components["schemas"]["OwnSession"][];
        };
        /**
         * OwnSession
         * @description One of one's own sessions. `browser` and `system` are all that is kept of what the browser says of itself.
         */
        OwnSession: {
            /** Session Id */
            session_id: string;
            /** Current */
            current: boolean;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /**
             * Browser
             * @enum {string}
             */
            browser: "edge" | "firefox" | "chrome" | "safari" | "other";
            /**
             * System
             * @enum {string}
             */
            system: "iphone" | "ipad" | "android" | "windows" | "mac" | "other";
            /**
             * Way
             * @enum {string}
             */
            way: "password" | "login_code" | "passkey";
        };
        /**
         * AddressState
         * @description Whether mails reach one's own address. `reason`: the mailbox refuses, was full again and again, or complained.
         */
        AddressState: {
            /** Undeliverable */
            undeliverable: boolean;
            /** Reason */
            reason: ("permanent" | "transient" | "complaint") | null;
            /** Since */
            since: string | null;
        };
        /** @enum {string} */
        Audience: "employer" | "seeker";
        /**
         * ConsentDocuments
         * @description Both documents of step 2 in the versions in force (R07, R08).
         */
        ConsentDocuments: {
            privacy_policy: components["schemas"]["ConsentDocument"];
            terms: components["schemas"]["ConsentDocument"];
        };
        /**
         * ConsentDocument
         * @description A document to agree to, in Markdown.
         */
        ConsentDocument: {
            /** Version */
            version: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
        };
        /**
         * CurrentSeekerSession
         * @description Which seeker is signed in, and until when.
         */
        CurrentSeekerSession: {
            /** Account Id */
            account_id: string;
            /** Email */
            email: string;
            /** Seeker Number */
            seeker_number: string;
            /** Name */
            name: string;
            /** Office */
            office: string;
            /** Office Name */
            office_name: string;
            /** Idle Expires At */
            idle_expires_at: string;
            /** Absolute Expires At */
            absolute_expires_at: string;
        };
        /**
         * CurrentSession
         * @description Who is signed in, for which establishment, and until when.
         */
        CurrentSession: {
            /** Account Id */
            account_id: string;
            /** Email */
            email: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Establishment Numbers */
            establishment_numbers: string[];
            /** Idle Expires At */
            idle_expires_at: string;
            /** Absolute Expires At */
            absolute_expires_at: string;
        };
        /**
         * CurrentStaffSession
         * @description Which member of staff is signed in, and until when.
         */
        CurrentStaffSession: {
            /** Staff Id */
            staff_id: string;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Office */
            office: string;
            /** Office Name */
            office_name: string;
            /** Idle Expires At */
            idle_expires_at: string;
            /** Absolute Expires At */
            absolute_expires_at: string;
        };
        /**
         * OfficeStaff
         * @description One page of the staff of an office.
         */
        OfficeStaff: {
            /** Items */
            items: components["schemas"]["OfficeStaffMember"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * InviteStaff
         * @description A new member of the supervisor's own office.
         */
        InviteStaff: {
            /** Username */
            username: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "clerk" | "supervisor";
        };
        /**
         * StaffPassword
         * @description The only answer that shows a password: for the first sign-in, where it must be replaced.
         */
        StaffPassword: {
            /** Staff Id */
            staff_id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * AccountCodeList
         * @description One page of codes.
         */
        AccountCodeList: {
            /** Items */
            items: components["schemas"]["AccountCodeSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AccountCodeSummary
         * @description An establishment's code in the staff's lists.
         */
        AccountCodeSummary: {
            /** Code Id */
            code_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "issued" | "used" | "expired" | "revoked";
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Last Valid On
             * Format: date
             */
            last_valid_on: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Issued By */
            issued_by: string;
            /** Ended At */
            ended_at: string | null;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
        };
        /**
         * IssueAccountCode
         * @description `POST /staff/establishments/{establishment_number}/account-codes`.
         */
        IssueAccountCode: {
            /** Effective On */
            effective_on?: string | null;
        };
        /**
         * IssuedAccountCode
         * @description The only answer that shows a code, with all that the printed slip needs (A01: `last_valid_on` to its end).
         */
        IssuedAccountCode: {
            /** Account Code */
            account_code: string;
            /** Code Id */
            code_id: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Office Name */
            office_name: string;
            /** Office Department */
            office_department: string;
            /** Office Phone */
            office_phone: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Last Valid On
             * Format: date
             */
            last_valid_on: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * IssuedSeekerCode
         * @description The only answer that shows a seeker's code, with all that the printed slip needs.
         */
        IssuedSeekerCode: {
            /** Account Code */
            account_code: string;
            /** Code Id */
            code_id: string;
            /** Seeker Number */
            seeker_number: string;
            /** Seeker Name */
            seeker_name: string;
            /** Office Name */
            office_name: string;
            /** Office Department */
            office_department: string;
            /** Office Phone */
            office_phone: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Last Valid On
             * Format: date
             */
            last_valid_on: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * OwnEstablishments
         * @description All establishments of one's account (at most 30).
         */
        OwnEstablishments: {
            /** Items */
            items: components["schemas"]["OwnEstablishment"][];
        };
        /**
         * OwnEstablishment
         * @description One establishment that an account may act for; `accounts` is how many may.
         */
        OwnEstablishment: {
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Accounts */
            accounts: number;
            /** Chosen */
            chosen: boolean;
        };
        /**
         * EnterAccountCode
         * @description `POST /employer/memberships`: a further establishment for an account that is open (§1.6, A04).
         */
        EnterAccountCode: {
            /** Establishment Number */
            establishment_number: string;
            /** Phone */
            phone: string;
            /** Account Code */
            account_code: string;
        };
        /**
         * EstablishmentAccounts
         * @description The accounts of an establishment of one's office (at most eleven).
         */
        EstablishmentAccounts: {
            /** Items */
            items: components["schemas"]["EstablishmentAccount"][];
        };
        /**
         * EstablishmentAccount
         * @description An account of an establishment as the counter sees it: the visitor names his address.
         */
        EstablishmentAccount: {
            /** Account Id */
            account_id: string;
            /** Email */
            email: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
        };
        /**
         * MemberList
         * @description The accounts of one's establishment, the first that joined first (at most eleven).
         */
        MemberList: {
            /** Items */
            items: components["schemas"]["Member"][];
            /** Limit */
            limit: number;
        };
        /**
         * Member
         * @description An account of one's establishment as its colleagues see it (docs/decisions/0022): the address is masked.
         */
        Member: {
            /** Account Id */
            account_id: string;
            /** Masked Email */
            masked_email: string;
            /**
             * Joined At
             * Format: date-time
             */
            joined_at: string;
            /** Own */
            own: boolean;
        };
        /**
         * OwnPasskeys
         * @description One's own passkeys, the oldest first, and how many there may be.
         */
        OwnPasskeys: {
            /** Items */
            items: components["schemas"]["OwnPasskey"][];
            /** Limit */
            limit: number;
        };
        /**
         * OwnPasskey
         * @description One of one's own passkeys.
         */
        OwnPasskey: {
            /** Passkey Id */
            passkey_id: string;
            /** Name */
            name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * RegisterPasskey
         * @description What the browser made of a registration's options (Web Authentication Level 3, §5.1.3).
         */
        RegisterPasskey: {
            /** Name */
            name: string;
            /** Credential Id */
            credential_id: string;
            /** Client Data Json */
            client_data_json: string;
            /** Attestation Object */
            attestation_object: string;
        };
        /**
         * UndeliverableAddresses
         * @description One page of an office's undeliverable addresses.
         */
        UndeliverableAddresses: {
            /** Items */
            items: components["schemas"]["UndeliverableAddress"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * UndeliverableAddress
         * @description An address that mails do not reach, for staff who phone its owner: of an establishment's account or a seeker's.
         *
         *     Either `establishment_number`, name and phone are told, or `seeker_number` alone; a seeker's address is masked.
         */
        UndeliverableAddress: {
            /** Account Id */
            account_id: string;
            /** Establishment Number */
            establishment_number?: string | null;
            /** Establishment Name */
            establishment_name?: string | null;
            /** Phone */
            phone?: string | null;
            /** Seeker Number */
            seeker_number?: string | null;
            /** Email */
            email: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "permanent" | "transient" | "complaint";
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * RenamePasskey
         * @description `PUT /employer/passkeys/{passkey_id}`.
         */
        RenamePasskey: {
            /** Name */
            name: string;
        };
        /**
         * SignUpStarted
         * @description The key is on its way (R09).
         */
        SignUpStarted: {
            /** Sign Up Id */
            sign_up_id: string;
            /**
             * Auth Key Expires At
             * Format: date-time
             */
            auth_key_expires_at: string;
        };
        /**
         * LoginCodeSent
         * @description The password was right; a code is on its way to the account's address (decisions/0016).
         */
        LoginCodeSent: {
            /** Challenge Id */
            challenge_id: string;
            /**
             * Login Code Expires At
             * Format: date-time
             */
            login_code_expires_at: string;
        };
        /**
         * RevokedAccountCode
         * @description A code that staff have ended: an establishment's or a seeker's.
         */
        RevokedAccountCode: {
            /** Code Id */
            code_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "issued" | "used" | "expired" | "revoked";
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Last Valid On
             * Format: date
             */
            last_valid_on: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Issued By */
            issued_by: string;
            /** Ended At */
            ended_at: string | null;
            /** Establishment Number */
            establishment_number: string | null;
            /** Seeker Number */
            seeker_number: string | null;
        };
        /**
         * SignIn
         * @description `POST /public/sessions`.
         */
        SignIn: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * SignedIn
         * @description A session of an employer has begun.
         */
        SignedIn: {
            /** Establishment Number */
            establishment_number: string;
            /**
             * Idle Expires At
             * Format: date-time
             */
            idle_expires_at: string;
            /**
             * Absolute Expires At
             * Format: date-time
             */
            absolute_expires_at: string;
        };
        /**
         * SeekerSignedIn
         * @description A session of a seeker has begun.
         */
        SeekerSignedIn: {
            /** Seeker Number */
            seeker_number: string;
            /**
             * Idle Expires At
             * Format: date-time
             */
            idle_expires_at: string;
            /**
             * Absolute Expires At
             * Format: date-time
             */
            absolute_expires_at: string;
        };
        /**
         * SignInStaff
         * @description `POST /public/staff-sessions`.
         */
        SignInStaff: {
            /** Username */
            username: string;
            /** Password */
            password: string;
            /** New Password */
            new_password?: string | null;
            /** Totp */
            totp?: string | null;
        };
        /**
         * SignInWithPasskey
         * @description What the browser made of a sign-in's challenge (Web Authentication Level 3, §5.1.4).
         */
        SignInWithPasskey: {
            /** Credential Id */
            credential_id: string;
            /** Client Data Json */
            client_data_json: string;
            /** Authenticator Data */
            authenticator_data: string;
            /** Signature */
            signature: string;
            /** User Handle */
            user_handle: string;
        };
        /**
         * AddressCheckStarted
         * @description A key is on its way to one's own address.
         */
        AddressCheckStarted: {
            /**
             * Auth Key Expires At
             * Format: date-time
             */
            auth_key_expires_at: string;
        };
        /**
         * StartEmailChange
         * @description `POST /employer/email-changes`.
         */
        StartEmailChange: {
            /** Current Password */
            current_password: string;
            /** Email */
            email: string;
        };
        /**
         * EmailChangeStarted
         * @description A mail is on its way to the new address, whether or not it may be used.
         */
        EmailChangeStarted: {
            /** Email Change Id */
            email_change_id: string;
            /**
             * Auth Key Expires At
             * Format: date-time
             */
            auth_key_expires_at: string;
        };
        /**
         * StartPasskeyRegistration
         * @description `POST /employer/passkey-registrations`: the password is asked for again.
         */
        StartPasskeyRegistration: {
            /** Current Password */
            current_password: string;
        };
        /**
         * PasskeyRegistration
         * @description What a browser needs to make a passkey; `known` are the credentials that the account has already.
         */
        PasskeyRegistration: {
            /** Challenge */
            challenge: string;
            /** Rp Id */
            rp_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** User Handle */
            user_handle: string;
            /** User Name */
            user_name: string;
            /** Known */
            known: string[];
        };
        /**
         * PasskeyChallenge
         * @description What a browser needs to ask for a passkey; the answer must come within the five minutes of `expires_at`.
         */
        PasskeyChallenge: {
            /** Challenge */
            challenge: string;
            /** Rp Id */
            rp_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * StartPasswordReset
         * @description `POST /public/password-resets`: whose password it is follows from the page that asks.
         */
        StartPasswordReset: {
            /** Email */
            email: string;
            /**
             * Audience
             * @default employer
             * @enum {string}
             */
            audience: "employer" | "seeker";
        };
        /**
         * PasswordResetStarted
         * @description A mail is on its way, whether or not the address has an account.
         */
        PasswordResetStarted: {
            /** Password Reset Id */
            password_reset_id: string;
            /**
             * Auth Key Expires At
             * Format: date-time
             */
            auth_key_expires_at: string;
        };
        /**
         * StartSeekerSignUp
         * @description The same two steps for a seeker (R24).
         */
        StartSeekerSignUp: {
            /** Email */
            email: string;
            /** Seeker Number */
            seeker_number: string;
            /** Phone */
            phone: string;
            /** Account Code */
            account_code: string;
            /** Accept Privacy Policy */
            accept_privacy_policy: boolean;
            /** Accept Terms */
            accept_terms: boolean;
        };
        /**
         * StartSignUp
         * @description Steps 2 and 3 of opening an account (R07, R08).
         */
        StartSignUp: {
            /** Email */
            email: string;
            /** Establishment Number */
            establishment_number: string;
            /** Phone */
            phone: string;
            /** Account Code */
            account_code: string;
            /** Accept Privacy Policy */
            accept_privacy_policy: boolean;
            /** Accept Terms */
            accept_terms: boolean;
        };
        /**
         * StartTotp
         * @description `POST /public/staff-totp`: the credentials of a member of staff who has no authenticator app yet.
         */
        StartTotp: {
            /** Username */
            username: string;
            /** Password */
            password: string;
        };
        /**
         * TotpEnrolment
         * @description What an authenticator app is set up with: shown once, as QR code and in clear; logged nowhere.
         */
        TotpEnrolment: {
            /** Secret */
            secret: string;
            /** Otpauth Uri */
            otpauth_uri: string;
            /** Setup */
            setup: string;
        };
        /**
         * CancelReferral
         * @description Cancel the referral that was seen as `version`.
         */
        CancelReferral: {
            reason: components["schemas"]["CancelReason"];
            text?: components["schemas"]["Explanation"];
            version: components["schemas"]["Version"];
        };
        /**
         * CancelReason
         * @description Why staff cancel a referral.
         * @enum {string}
         */
        CancelReason: "seeker" | "employer" | "mistake" | "other";
        Explanation: string | null;
        Version: number;
        /**
         * ReferralView
         * @description One referral as both offices see it: letter, result and everything that happened.
         *
         *     What the letter was issued with is None once the referral is anonymised.
         */
        ReferralView: {
            /** Referral Id */
            referral_id: string;
            /** Referral Number */
            referral_number: string;
            state: components["schemas"]["ReferralShown"];
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Establishment Phone */
            establishment_phone: string | null;
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Seeker Number */
            seeker_number: string | null;
            /** Seeker Name */
            seeker_name: string | null;
            /** Seeker Name Kana */
            seeker_name_kana: string | null;
            /** Referring Office */
            referring_office: string;
            /** Posting Office */
            posting_office: string;
            /**
             * Referred At
             * Format: date-time
             */
            referred_at: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Reminded */
            reminded: boolean;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Closes On Is Final */
            closes_on_is_final: boolean;
            /** Version */
            version: number;
            stored_state: components["schemas"]["ReferralState"];
            /** Establishment Address */
            establishment_address: string | null;
            /** Contact Department */
            contact_department: string | null;
            /** Contact Name */
            contact_name: string | null;
            referring_office_contact: components["schemas"]["OfficeContact"];
            posting_office_contact: components["schemas"]["OfficeContact"];
            /** Interview */
            interview: string | null;
            /** Remark */
            remark: string | null;
            /** Clerk */
            clerk: string | null;
            result: components["schemas"]["ResultFacts"] | null;
            cancellation: components["schemas"]["CancellationFacts"] | null;
            /** Allowed */
            allowed: string[];
            /** History */
            history: components["schemas"]["ApplicantHistoryLine"][];
        };
        /**
         * ReferralShown
         * @description What people see: without a result it is owed, overdue after two weeks, closed after the cut-off.
         * @enum {string}
         */
        ReferralShown: "owed" | "overdue" | "hired" | "not_hired" | "cancelled" | "closed";
        /**
         * ReferralState
         * @description What is stored of a referral. What follows from time (reminded, closed) lies over it (§2.7).
         * @enum {string}
         */
        ReferralState: "referred" | "hired" | "not_hired" | "cancelled";
        /**
         * OfficeContact
         * @description Whom to call.
         */
        OfficeContact: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Department */
            department: string;
            /** Phone */
            phone: string;
            /** Email */
            email: string;
        };
        /**
         * ResultFacts
         * @description A result as it was registered.
         */
        ResultFacts: {
            result: components["schemas"]["Result"];
            reason: components["schemas"]["NotHiredReason"] | null;
            /** Reason Note */
            reason_note: string | null;
            /** Hired On */
            hired_on: string | null;
            /** Conditions Differ */
            conditions_differ: boolean | null;
            /** Difference */
            difference: string | null;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /** Registered By */
            registered_by: string;
        };
        /**
         * Result
         * @description The two values that the leaflet knows (R19, A22).
         * @enum {string}
         */
        Result: "hired" | "not_hired";
        /**
         * NotHiredReason
         * @description Why somebody was not hired (A22: 辞退 and 連絡不通 are reasons, not results).
         * @enum {string}
         */
        NotHiredReason: "experience" | "qualification" | "conditions" | "other_hired" | "withdrawn" | "unreachable" | "absent" | "other";
        /**
         * CancellationFacts
         * @description Why and when a referral was cancelled.
         */
        CancellationFacts: {
            reason: components["schemas"]["CancelReason"];
            /** Text */
            text: string | null;
            /**
             * Cancelled At
             * Format: date-time
             */
            cancelled_at: string;
        };
        /**
         * ApplicantHistoryLine
         * @description What happened to a referral: event, by which kind of actor, when, and what was said (A13: both versions).
         */
        ApplicantHistoryLine: {
            /** Event */
            event: string;
            /** Actor Kind */
            actor_kind: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Version */
            version: number;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /**
         * EnterResult
         * @description A result that staff enter, and how it reached the office.
         */
        EnterResult: {
            result: components["schemas"]["Result"];
            reason?: components["schemas"]["NotHiredReason"] | null;
            reason_note?: components["schemas"]["Explanation"];
            /** Hired On */
            hired_on?: string | null;
            /** Conditions Differ */
            conditions_differ?: boolean | null;
            difference?: components["schemas"]["Explanation"];
            version: components["schemas"]["Version"];
            channel: components["schemas"]["Channel"];
        };
        /**
         * Channel
         * @description How an application reached the office (R02-R05).
         * @enum {string}
         */
        Channel: "mypage" | "counter" | "mail" | "phone" | "fax";
        /**
         * ActivePosting
         * @description A posting of any office, as staff see it before they refer a seeker to it (§1.6).
         */
        ActivePosting: {
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Office */
            office: string;
            /** Office Name */
            office_name: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Occupation */
            occupation: string;
            /** Openings */
            openings: number | null;
            /** Hired */
            hired: number;
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
        };
        /**
         * ApplicantView
         * @description One applicant as the employer sees him, with the result and its corrections (A13).
         */
        ApplicantView: {
            /** Referral Id */
            referral_id: string;
            /** Referral Number */
            referral_number: string;
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            state: components["schemas"]["ReferralShown"];
            /** Name */
            name: string | null;
            /** Name Kana */
            name_kana: string | null;
            /**
             * Referred At
             * Format: date-time
             */
            referred_at: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Reminded */
            reminded: boolean;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Closes On Is Final */
            closes_on_is_final: boolean;
            /** Days Left */
            days_left: number | null;
            /** Version */
            version: number;
            result: components["schemas"]["ResultFacts"] | null;
            /** Can Register */
            can_register: boolean;
            /** Closed Reason */
            closed_reason: string | null;
            /** Notice */
            notice: string;
            /** History */
            history: components["schemas"]["ApplicantHistoryLine"][];
            referring_office: components["schemas"]["OfficeContact"];
            posting_office: components["schemas"]["OfficeContact"];
        };
        /**
         * ReferralLetter
         * @description The letter of referral (紹介状) as it was issued (R19).
         */
        ReferralLetter: {
            /** Referral Id */
            referral_id: string;
            /** Referral Number */
            referral_number: string;
            /**
             * Referred At
             * Format: date-time
             */
            referred_at: string;
            /** Seeker Name */
            seeker_name: string;
            /** Seeker Name Kana */
            seeker_name_kana: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Establishment Address */
            establishment_address: string;
            /** Contact Department */
            contact_department: string | null;
            /** Contact Name */
            contact_name: string | null;
            /** Interview */
            interview: string | null;
            /** Remark */
            remark: string | null;
            /** Clerk */
            clerk: string;
            referring_office: components["schemas"]["OfficeContact"];
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Closes On Is Final */
            closes_on_is_final: boolean;
        };
        /**
         * PostingsWithApplicants
         * @description One page of the postings with applicants, the latest referral first.
         */
        PostingsWithApplicants: {
            /** Items */
            items: components["schemas"]["PostingWithApplicants"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PostingWithApplicants
         * @description A posting to which seekers were referred, with the counts of its lists.
         */
        PostingWithApplicants: {
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            counts: components["schemas"]["ApplicantCounts"];
        };
        /**
         * ApplicantCounts
         * @description How many referrals stand in each list.
         */
        ApplicantCounts: {
            /** Owed */
            owed: number;
            /** Hired */
            hired: number;
            /** Not Hired */
            not_hired: number;
            /** Cancelled */
            cancelled: number;
            /** Closed */
            closed: number;
        };
        /**
         * ReferralList
         * @description The lists of referrals, and the counters of the same names. What is overdue stands first in `owed`.
         * @enum {string}
         */
        ReferralList: "owed" | "hired" | "not_hired" | "cancelled" | "closed";
        /**
         * ApplicantPage
         * @description One page of one list, with the counts of all lists of the establishment.
         */
        ApplicantPage: {
            /** Items */
            items: components["schemas"]["ApplicantLine"][];
            counts: components["schemas"]["ApplicantCounts"];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ApplicantLine
         * @description A line of the employer's list. After the cut-off only what became of it is shown, no name (A12).
         *
         *     `due_on`: the day from which the result is overdue (R22). `closes_on`: the last day of entry (R21), which is final once
         *     the posting is over; `days_left` counts the days after today and is None when entry has ended.
         */
        ApplicantLine: {
            /** Referral Id */
            referral_id: string;
            /** Referral Number */
            referral_number: string;
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            state: components["schemas"]["ReferralShown"];
            /** Name */
            name: string | null;
            /** Name Kana */
            name_kana: string | null;
            /**
             * Referred At
             * Format: date-time
             */
            referred_at: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Reminded */
            reminded: boolean;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Closes On Is Final */
            closes_on_is_final: boolean;
            /** Days Left */
            days_left: number | null;
            /** Version */
            version: number;
        };
        /**
         * Side
         * @description As what an office looks at referrals: it referred its seekers, or its postings were referred to (§1.6).
         * @enum {string}
         */
        Side: "referring" | "posting";
        /**
         * StaffView
         * @description What an office looks at: one of the lists, or only the part of `owed` that is more than two weeks old.
         * @enum {string}
         */
        StaffView: "owed" | "overdue" | "hired" | "not_hired" | "cancelled" | "closed";
        /**
         * ReferralPage
         * @description One page of an office's list of referrals.
         */
        ReferralPage: {
            /** Items */
            items: components["schemas"]["ReferralLine"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReferralLine
         * @description A line of an office's list (§1.6: both offices see a referral).
         */
        ReferralLine: {
            /** Referral Id */
            referral_id: string;
            /** Referral Number */
            referral_number: string;
            state: components["schemas"]["ReferralShown"];
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Establishment Phone */
            establishment_phone: string | null;
            /** Posting Id */
            posting_id: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Seeker Number */
            seeker_number: string | null;
            /** Seeker Name */
            seeker_name: string | null;
            /** Seeker Name Kana */
            seeker_name_kana: string | null;
            /** Referring Office */
            referring_office: string;
            /** Posting Office */
            posting_office: string;
            /**
             * Referred At
             * Format: date-time
             */
            referred_at: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Reminded */
            reminded: boolean;
            /**
             * Closes On
             * Format: date
             */
            closes_on: string;
            /** Closes On Is Final */
            closes_on_is_final: boolean;
            /** Version */
            version: number;
        };
        /**
         * ReferSeeker
         * @description Refer a seeker to an active posting. The same `referral_id` again answers the same referral.
         */
        ReferSeeker: {
            /** Referral Id */
            referral_id?: string | null;
            /** Seeker Number */
            seeker_number: string;
            /** Posting Number */
            posting_number: string;
            /** Interview */
            interview?: string | null;
            remark?: components["schemas"]["Explanation"];
        };
        /**
         * RegisterResult
         * @description The result of one applicant, based on the referral's `version`.
         */
        RegisterResult: {
            result: components["schemas"]["Result"];
            reason?: components["schemas"]["NotHiredReason"] | null;
            reason_note?: components["schemas"]["Explanation"];
            /** Hired On */
            hired_on?: string | null;
            /** Conditions Differ */
            conditions_differ?: boolean | null;
            difference?: components["schemas"]["Explanation"];
            version: components["schemas"]["Version"];
        };
        /**
         * RegisterResults
         * @description The results of several applicants: all are registered, or none.
         */
        RegisterResults: {
            /** Items */
            items: components["schemas"]["ResultOfApplicant"][];
        };
        /**
         * ResultOfApplicant
         * @description One of several results.
         */
        ResultOfApplicant: {
            result: components["schemas"]["Result"];
            reason?: components["schemas"]["NotHiredReason"] | null;
            reason_note?: components["schemas"]["Explanation"];
            /** Hired On */
            hired_on?: string | null;
            /** Conditions Differ */
            conditions_differ?: boolean | null;
            difference?: components["schemas"]["Explanation"];
            version: components["schemas"]["Version"];
            /**
             * Referral Id
             * Format: uuid
             */
            referral_id: string;
        };
        /**
         * RegisteredResults
         * @description What was registered at once.
         */
        RegisteredResults: {
            /** Items */
            items: components["schemas"]["ApplicantLine"][];
        };
        /**
         * Establishment
         * @description A registered establishment. `office` is the five-digit code of the office it belongs to.
         */
        Establishment: {
            /** Establishment Number */
            establishment_number: string;
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code: string;
            /** Prefecture Code */
            prefecture_code: string;
            /** Municipality */
            municipality?: string | null;
            /** Address */
            address: string;
            /** Phone */
            phone: string;
            /** Fax */
            fax?: string | null;
            /** Email */
            email?: string | null;
            /** Website */
            website?: string | null;
            /** Industry Code */
            industry_code?: string | null;
            /** Business */
            business?: string | null;
            /** Features */
            features?: string | null;
            /** Nearest Station */
            nearest_station?: string | null;
            /** Corporate Number */
            corporate_number?: string | null;
            /** Corporate Name */
            corporate_name?: string | null;
            /** Head Office Address */
            head_office_address?: string | null;
            /** Representative Title */
            representative_title?: string | null;
            /** Representative Name */
            representative_name?: string | null;
            /** Founded Year */
            founded_year?: number | null;
            /** Capital Yen */
            capital_yen?: number | null;
            /** Employees Total */
            employees_total?: number | null;
            /** Sales */
            sales?: components["schemas"]["Sale"][] | null;
            /** Customers */
            customers?: string[] | null;
            /** Affiliates */
            affiliates?: string[] | null;
            /** Branches */
            branches?: string[] | null;
            /** Branch Count */
            branch_count?: number | null;
            /** Employees Here */
            employees_here?: number | null;
            /** Employees Women */
            employees_women?: number | null;
            /** Employees Part Time */
            employees_part_time?: number | null;
            labour_union?: components["schemas"]["YesNo"] | null;
            work_rules_full_time?: components["schemas"]["YesNo"] | null;
            work_rules_part_time?: components["schemas"]["YesNo"] | null;
            /** Insurances */
            insurances?: components["schemas"]["Insurance"][] | null;
            /** Company Pensions */
            company_pensions?: components["schemas"]["CompanyPension"][] | null;
            mutual_aid?: components["schemas"]["MutualAid"] | null;
            retirement_pay?: components["schemas"]["YesNo"] | null;
            /** Retirement Pay Years */
            retirement_pay_years?: number | null;
            retirement_age_system?: components["schemas"]["YesNo"] | null;
            /** Retirement Age */
            retirement_age?: number | null;
            reemployment?: components["schemas"]["YesNo"] | null;
            /** Reemployment Until */
            reemployment_until?: number | null;
            work_extension?: components["schemas"]["YesNo"] | null;
            /** Work Extension Until */
            work_extension_until?: number | null;
            childcare_leave_record?: components["schemas"]["YesNo"] | null;
            care_leave_record?: components["schemas"]["YesNo"] | null;
            nursing_leave_record?: components["schemas"]["YesNo"] | null;
            foreign_workers_record?: components["schemas"]["YesNo"] | null;
            /** Housing */
            housing?: components["schemas"]["Housing"][] | null;
            childcare?: components["schemas"]["YesNo"] | null;
            /** Childcare Note */
            childcare_note?: string | null;
            smoking?: components["schemas"]["Smoking"] | null;
            /** Smoking Note */
            smoking_note?: string | null;
            /** Workplaces */
            workplaces?: components["schemas"]["NamedWorkplace"][] | null;
            /** Special Notes */
            special_notes?: string | null;
            /** Training */
            training?: string | null;
            /** Welfare */
            welfare?: string | null;
            /** Work Life Balance */
            work_life_balance?: string | null;
            /** Office */
            office: string;
            /** Version */
            version: number;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /**
             * Findings
             * @default []
             */
            findings: components["schemas"]["EstablishmentFinding"][];
        };
        /**
         * Sale
         * @description The sales of one year (年商).
         */
        Sale: {
            /** Year */
            year: number;
            /** Amount */
            amount: number;
        };
        /**
         * YesNo
         * @description あり・なし.
         * @enum {string}
         */
        YesNo: "yes" | "no";
        /**
         * Insurance
         * @description 加入保険.
         * @enum {string}
         */
        Insurance: "employment" | "accident" | "public_accident" | "health" | "pension" | "asset" | "other";
        /**
         * CompanyPension
         * @description 企業年金.
         * @enum {string}
         */
        CompanyPension: "welfare_fund" | "defined_contribution" | "defined_benefit";
        /**
         * MutualAid
         * @description 退職金共済.
         * @enum {string}
         */
        MutualAid: "joined" | "not_joined";
        /**
         * Housing
         * @description 入居可能住宅.
         * @enum {string}
         */
        Housing: "single" | "family" | "none";
        /**
         * Smoking
         * @description 受動喫煙対策.
         * @enum {string}
         */
        Smoking: "indoor_ban" | "smoking_room" | "other_measures" | "none" | "other";
        /**
         * NamedWorkplace
         * @description A place of work that postings use again and again.
         */
        NamedWorkplace: {
            /** Name */
            name: string;
            /** Postal Code */
            postal_code?: string | null;
            /** Prefecture Code */
            prefecture_code: string;
            /** Municipality */
            municipality: string;
            /** Address */
            address: string;
            /** Nearest Station */
            nearest_station?: string | null;
            smoking?: components["schemas"]["Smoking"] | null;
        };
        /**
         * EstablishmentFinding
         * @description Something that does not fit in what is known of an establishment: rule, severity, field, what to do.
         */
        EstablishmentFinding: {
            /** Rule */
            rule: string;
            /** Severity */
            severity: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * UpdateEstablishment
         * @description The details as staff correct them, based on `version`.
         */
        UpdateEstablishment: {
            fields: components["schemas"]["ProposedDetails"];
            /** Version */
            version: number;
        };
        /**
         * ProposedDetails
         * @description The details as they are to become; unknown fields are refused by name.
         */
        ProposedDetails: {
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code: string;
            /** Prefecture Code */
            prefecture_code: string;
            /** Municipality */
            municipality?: string | null;
            /** Address */
            address: string;
            /** Phone */
            phone: string;
            /** Fax */
            fax?: string | null;
            /** Email */
            email?: string | null;
            /** Website */
            website?: string | null;
            /** Industry Code */
            industry_code?: string | null;
            /** Business */
            business?: string | null;
            /** Features */
            features?: string | null;
            /** Nearest Station */
            nearest_station?: string | null;
            /** Corporate Number */
            corporate_number?: string | null;
            /** Corporate Name */
            corporate_name?: string | null;
            /** Head Office Address */
            head_office_address?: string | null;
            /** Representative Title */
            representative_title?: string | null;
            /** Representative Name */
            representative_name?: string | null;
            /** Founded Year */
            founded_year?: number | null;
            /** Capital Yen */
            capital_yen?: number | null;
            /** Employees Total */
            employees_total?: number | null;
            /** Sales */
            sales?: components["schemas"]["Sale"][] | null;
            /** Customers */
            customers?: string[] | null;
            /** Affiliates */
            affiliates?: string[] | null;
            /** Branches */
            branches?: string[] | null;
            /** Branch Count */
            branch_count?: number | null;
            /** Employees Here */
            employees_here?: number | null;
            /** Employees Women */
            employees_women?: number | null;
            /** Employees Part Time */
            employees_part_time?: number | null;
            labour_union?: components["schemas"]["YesNo"] | null;
            work_rules_full_time?: components["schemas"]["YesNo"] | null;
            work_rules_part_time?: components["schemas"]["YesNo"] | null;
            /** Insurances */
            insurances?: components["schemas"]["Insurance"][] | null;
            /** Company Pensions */
            company_pensions?: components["schemas"]["CompanyPension"][] | null;
            mutual_aid?: components["schemas"]["MutualAid"] | null;
            retirement_pay?: components["schemas"]["YesNo"] | null;
            /** Retirement Pay Years */
            retirement_pay_years?: number | null;
            retirement_age_system?: components["schemas"]["YesNo"] | null;
            /** Retirement Age */
            retirement_age?: number | null;
            reemployment?: components["schemas"]["YesNo"] | null;
            /** Reemployment Until */
            reemployment_until?: number | null;
            work_extension?: components["schemas"]["YesNo"] | null;
            /** Work Extension Until */
            work_extension_until?: number | null;
            childcare_leave_record?: components["schemas"]["YesNo"] | null;
            care_leave_record?: components["schemas"]["YesNo"] | null;
            nursing_leave_record?: components["schemas"]["YesNo"] | null;
            foreign_workers_record?: components["schemas"]["YesNo"] | null;
            /** Housing */
            housing?: components["schemas"]["Housing"][] | null;
            childcare?: components["schemas"]["YesNo"] | null;
            /** Childcare Note */
            childcare_note?: string | null;
            smoking?: components["schemas"]["Smoking"] | null;
            /** Smoking Note */
            smoking_note?: string | null;
            /** Workplaces */
            workplaces?: components["schemas"]["NamedWorkplace"][] | null;
            /** Special Notes */
            special_notes?: string | null;
            /** Training */
            training?: string | null;
            /** Welfare */
            welfare?: string | null;
            /** Work Life Balance */
            work_life_balance?: string | null;
        };
        /**
         * EstablishmentWithChange
         * @description The establishment as it is, and what was applied for.
         */
        EstablishmentWithChange: {
            establishment: components["schemas"]["Establishment"];
            request: components["schemas"]["EstablishmentChange"] | null;
        };
        /**
         * EstablishmentChange
         * @description A request to change an establishment: the open one, else the last (§2.3).
         */
        EstablishmentChange: {
            state: components["schemas"]["ChangeState"];
            /** Version */
            version: number;
            /** Fields */
            fields: {
                [key: string]: unknown;
            };
            /** Changed */
            changed: string[];
            /** Receipt Number */
            receipt_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Comments */
            comments: components["schemas"]["EstablishmentComment"][];
            /** Allowed */
            allowed: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ChangeState
         * @description Where a request to change an establishment stands.
         * @enum {string}
         */
        ChangeState: "draft" | "submitted" | "in_review" | "returned" | "accepted" | "withdrawn";
        /**
         * EstablishmentComment
         * @description What staff ask to correct: a field (empty for the whole) and why.
         */
        EstablishmentComment: {
            /** Field */
            field: string;
            /** Text */
            text: string;
        };
        /**
         * SaveEstablishmentChange
         * @description The details as they are to become (R17), based on the request's `version` (0: none was open).
         */
        SaveEstablishmentChange: {
            fields: components["schemas"]["ProposedDetails"];
            /** Version */
            version: number;
        };
        /**
         * EstablishmentList
         * @description One page of the office's establishments, by reading of the name.
         */
        EstablishmentList: {
            /** Items */
            items: components["schemas"]["EstablishmentSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * EstablishmentSummary
         * @description A line of the staff's list.
         */
        EstablishmentSummary: {
            /** Establishment Number */
            establishment_number: string;
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Phone */
            phone: string;
        };
        /**
         * RegisterEstablishment
         * @description `POST /staff/establishments`. `imported`: taken over from older records, whose headcounts may disagree (§4.1).
         */
        RegisterEstablishment: {
            /** Establishment Number */
            establishment_number: string;
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code: string;
            /** Prefecture Code */
            prefecture_code: string;
            /** Municipality */
            municipality?: string | null;
            /** Address */
            address: string;
            /** Phone */
            phone: string;
            /** Fax */
            fax?: string | null;
            /** Email */
            email?: string | null;
            /** Website */
            website?: string | null;
            /** Industry Code */
            industry_code?: string | null;
            /** Business */
            business?: string | null;
            /** Features */
            features?: string | null;
            /** Nearest Station */
            nearest_station?: string | null;
            /** Corporate Number */
            corporate_number?: string | null;
            /** Corporate Name */
            corporate_name?: string | null;
            /** Head Office Address */
            head_office_address?: string | null;
            /** Representative Title */
            representative_title?: string | null;
            /** Representative Name */
            representative_name?: string | null;
            /** Founded Year */
            founded_year?: number | null;
            /** Capital Yen */
            capital_yen?: number | null;
            /** Employees Total */
            employees_total?: number | null;
            /** Sales */
            sales?: components["schemas"]["Sale"][] | null;
            /** Customers */
            customers?: string[] | null;
            /** Affiliates */
            affiliates?: string[] | null;
            /** Branches */
            branches?: string[] | null;
            /** Branch Count */
            branch_count?: number | null;
            /** Employees Here */
            employees_here?: number | null;
            /** Employees Women */
            employees_women?: number | null;
            /** Employees Part Time */
            employees_part_time?: number | null;
            labour_union?: components["schemas"]["YesNo"] | null;
            work_rules_full_time?: components["schemas"]["YesNo"] | null;
            work_rules_part_time?: components["schemas"]["YesNo"] | null;
            /** Insurances */
            insurances?: components["schemas"]["Insurance"][] | null;
            /** Company Pensions */
            company_pensions?: components["schemas"]["CompanyPension"][] | null;
            mutual_aid?: components["schemas"]["MutualAid"] | null;
            retirement_pay?: components["schemas"]["YesNo"] | null;
            /** Retirement Pay Years */
            retirement_pay_years?: number | null;
            retirement_age_system?: components["schemas"]["YesNo"] | null;
            /** Retirement Age */
            retirement_age?: number | null;
            reemployment?: components["schemas"]["YesNo"] | null;
            /** Reemployment Until */
            reemployment_until?: number | null;
            work_extension?: components["schemas"]["YesNo"] | null;
            /** Work Extension Until */
            work_extension_until?: number | null;
            childcare_leave_record?: components["schemas"]["YesNo"] | null;
            care_leave_record?: components["schemas"]["YesNo"] | null;
            nursing_leave_record?: components["schemas"]["YesNo"] | null;
            foreign_workers_record?: components["schemas"]["YesNo"] | null;
            /** Housing */
            housing?: components["schemas"]["Housing"][] | null;
            childcare?: components["schemas"]["YesNo"] | null;
            /** Childcare Note */
            childcare_note?: string | null;
            smoking?: components["schemas"]["Smoking"] | null;
            /** Smoking Note */
            smoking_note?: string | null;
            /** Workplaces */
            workplaces?: components["schemas"]["NamedWorkplace"][] | null;
            /** Special Notes */
            special_notes?: string | null;
            /** Training */
            training?: string | null;
            /** Welfare */
            welfare?: string | null;
            /** Work Life Balance */
            work_life_balance?: string | null;
            /**
             * Imported
             * @default false
             */
            imported: boolean;
        };
        /**
         * ActOnEstablishmentChange
         * @description Apply for, or take back, the request that was seen as `version`.
         */
        ActOnEstablishmentChange: {
            /** Version */
            version: number;
        };
        /**
         * EditImage
         * @description New texts, based on the `version` of the image that the caller saw.
         */
        EditImage: {
            kind: components["schemas"]["ImageKind"];
            caption: components["schemas"]["ImageLine"];
            alternative_text: components["schemas"]["ImageLine"];
            version: components["schemas"]["ImageVersion"];
        };
        /**
         * ImageKind
         * @description What an image shows (R18).
         * @enum {string}
         */
        ImageKind: "exterior" | "workplace" | "product" | "other";
        ImageLine: string;
        ImageVersion: number;
        /**
         * ImageView
         * @description An image as its establishment and its office see it.
         *
         *     `width` and `height` (pixels) and the addresses are there once it is inspected. `replaced_by` is the successor that
         *     waits in the same place; `reason` says why it is unusable or rejected.
         */
        ImageView: {
            /** Image Id */
            image_id: string;
            kind: components["schemas"]["ImageKind"];
            /** Caption */
            caption: string;
            /** Alternative Text */
            alternative_text: string;
            state: components["schemas"]["ImageState"];
            /** Reason */
            reason: string | null;
            /** Version */
            version: number;
            /** Position */
            position: number;
            /** Width */
            width: number | null;
            /** Height */
            height: number | null;
            /** Thumbnail Url */
            thumbnail_url: string | null;
            /** Display Url */
            display_url: string | null;
            /** Replaces */
            replaces: string | null;
            /** Replaced By */
            replaced_by: string | null;
            text_change: components["schemas"]["TextChange"] | null;
            /** Allowed */
            allowed: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ImageState
         * @description Where an image stands (§2.6).
         * @enum {string}
         */
        ImageState: "reserved" | "pending" | "unusable" | "published" | "rejected";
        /**
         * TextChange
         * @description An edit of a published image's texts, which is checked anew: the old texts stay public until then.
         */
        TextChange: {
            kind: components["schemas"]["ImageKind"];
            /** Caption */
            caption: string;
            /** Alternative Text */
            alternative_text: string;
            state: components["schemas"]["TextChangeState"];
            /** Reason */
            reason: string | null;
        };
        /**
         * TextChangeState
         * @description Where new texts of a published image stand.
         * @enum {string}
         */
        TextChangeState: "pending" | "rejected";
        /**
         * ImageList
         * @description All images of an establishment in their order; `used` of the `limit` places are taken (A15).
         */
        ImageList: {
            /** Limit */
            limit: number;
            /** Used */
            used: number;
            /** Version */
            version: number;
            /** Items */
            items: components["schemas"]["ImageView"][];
        };
        /**
         * ReserveImage
         * @description Ask for a place and an upload form. The same `image_id` again: the same reservation with a fresh form.
         */
        ReserveImage: {
            kind: components["schemas"]["ImageKind"];
            caption: components["schemas"]["ImageLine"];
            alternative_text: components["schemas"]["ImageLine"];
            /** Image Id */
            image_id?: string | null;
            /** Content Type */
            content_type: string;
            /** Size */
            size: number;
            /** Replaces */
            replaces?: string | null;
        };
        /**
         * ReservedImage
         * @description The reserved place and the form that fills it.
         */
        ReservedImage: {
            image: components["schemas"]["ImageView"];
            upload: components["schemas"]["UploadForm"];
        };
        /**
         * UploadForm
         * @description Where and how to send the file: `multipart/form-data` with these fields first and the file last, as `file`.
         */
        UploadForm: {
            /** Url */
            url: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /**
         * OrderImages
         * @description The images in the order wanted, based on the `version` of the list that the caller saw.
         */
        OrderImages: {
            version: components["schemas"]["ImageVersion"];
            /** Image Ids */
            image_ids: string[];
        };
        /**
         * ReopenImage
         * @description Take a rejection back, on what was seen as `version`.
         */
        ReopenImage: {
            version: components["schemas"]["ImageVersion"];
        };
        /**
         * ReportedThread
         * @description A reported thread as staff read it: every look is audited.
         */
        ReportedThread: {
            /** Referral Id */
            referral_id: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Seeker Number */
            seeker_number: string;
            /** Seeker Name */
            seeker_name: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Reports */
            reports: components["schemas"]["ThreadReport"][];
            /** Messages */
            messages: components["schemas"]["Message"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ThreadReport
         * @description A thread that a side has reported to the office.
         */
        ThreadReport: {
            /** Referral Id */
            referral_id: string;
            reported_by: components["schemas"]["Party"];
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /** Reason */
            reason: string;
        };
        /**
         * Party
         * @description The two who write to each other (R23).
         * @enum {string}
         */
        Party: "employer" | "seeker";
        /**
         * Message
         * @description One message, as it was sent.
         */
        Message: {
            /** Message Id */
            message_id: string;
            side: components["schemas"]["Party"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Text */
            text: string;
        };
        /**
         * Thread
         * @description A thread with one page of its messages, newest first.
         *
         *     `received`: how many the other side has sent, to be given back as read. `unread_by_other`: how many of one's own the
         *     other side has not opened yet. `readable_until`: the last day on which both can read it, final once the posting is over.
         */
        Thread: {
            /** Referral Id */
            referral_id: string;
            /** Counterpart */
            counterpart: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Last Message At */
            last_message_at: string | null;
            last_from: components["schemas"]["Party"] | null;
            /** Unread */
            unread: number;
            /** Can Send */
            can_send: boolean;
            closed_reason: components["schemas"]["ClosedReason"] | null;
            /** Closed Text */
            closed_text: string | null;
            /** Received */
            received: number;
            /** Unread By Other */
            unread_by_other: number;
            /** Reported */
            reported: boolean;
            /**
             * Readable Until
             * Format: date
             */
            readable_until: string;
            /** Readable Until Is Final */
            readable_until_is_final: boolean;
            /** Messages */
            messages: components["schemas"]["Message"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ClosedReason
         * @description Why nothing can be sent, in the order in which it is told (§2.8).
         * @enum {string}
         */
        ClosedReason: "no_mypage" | "posting_over" | "referral_cancelled";
        /**
         * ThreadList
         * @description One page of threads, the one with the latest message or referral first.
         */
        ThreadList: {
            /** Items */
            items: components["schemas"]["ThreadLine"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ThreadLine
         * @description A thread in a list. `counterpart` is the applicant's or the establishment's name.
         */
        ThreadLine: {
            /** Referral Id */
            referral_id: string;
            /** Counterpart */
            counterpart: string;
            /** Posting Number */
            posting_number: string;
            /** Occupation */
            occupation: string;
            /** Last Message At */
            last_message_at: string | null;
            last_from: components["schemas"]["Party"] | null;
            /** Unread */
            unread: number;
        };
        /**
         * ThreadReports
         * @description One page of an office's reports, the latest first.
         */
        ThreadReports: {
            /** Items */
            items: components["schemas"]["ThreadReport"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * MarkRead
         * @description How many messages of the other side were seen: `received` of the thread as it was shown.
         */
        MarkRead: {
            /** Received */
            received: number;
        };
        /**
         * ReportThread
         * @description Why staff should look at this thread.
         */
        ReportThread: {
            /** Reason */
            reason: string;
        };
        /**
         * SendMessage
         * @description A message. The same `message_id` with the same text again is the same message.
         */
        SendMessage: {
            /**
             * Message Id
             * Format: uuid
             */
            message_id: string;
            /** Text */
            text: string;
        };
        /**
         * PrintList
         * @description One page of the print list, oldest first.
         */
        PrintList: {
            /** Items */
            items: components["schemas"]["LetterToPrint"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * LetterToPrint
         * @description A decision to print and send by post.
         */
        LetterToPrint: {
            /** Mail Id */
            mail_id: string;
            /** Kind */
            kind: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Postal Code */
            postal_code: string;
            /** Address */
            address: string;
            /** Subject */
            subject: string;
            /** Text */
            text: string;
        };
        /**
         * CancelPosting
         * @description End an active posting by the office's authority (職権取消), in words that the employer reads.
         */
        CancelPosting: {
            version: components["schemas"]["Version"];
            /** Text */
            text: string;
        };
        /**
         * PostingView
         * @description A posting as its establishment and its office see it.
         */
        PostingView: {
            /** Posting Id */
            posting_id: string;
            /** Establishment Number */
            establishment_number: string;
            state: components["schemas"]["Shown"];
            home_list: components["schemas"]["HomeList"];
            /** Version */
            version: number;
            channel: components["schemas"]["Channel"];
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Allowed */
            allowed: string[];
            /** Received On */
            received_on: string | null;
            /** Receipt Number */
            receipt_number: string | null;
            /** Posting Number */
            posting_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Accepted At */
            accepted_at: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Ended At */
            ended_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** End Text */
            end_text: string | null;
            /** Last Valid On */
            last_valid_on: string | null;
            /** Extended */
            extended: boolean;
            /** Requests */
            requests: components["schemas"]["OpenRequest"][];
            /** Badges */
            badges: string[];
            /** Suggest Filled */
            suggest_filled: boolean;
            /** Confirmed Warnings */
            confirmed_warnings: string[];
            /** Copied From */
            copied_from: string | null;
            /** Comments */
            comments: components["schemas"]["ReturnComment"][];
            refusal: components["schemas"]["Refusal"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Images */
            images?: components["schemas"]["PublishedImage"][];
        };
        /**
         * Shown
         * @description The state that people see (§2.4).
         * @enum {string}
         */
        Shown: "draft" | "submitted" | "in_review" | "returned" | "withdrawn" | "refused" | "active" | "inactive";
        /**
         * HomeList
         * @description The lists of the home page (R13).
         * @enum {string}
         */
        HomeList: "active" | "applying" | "inactive" | "drafts";
        /**
         * OpenRequest
         * @description A request that is open about an active posting: the overlay 変更申込中, 停止申込中, 延長申込中.
         */
        OpenRequest: {
            kind: components["schemas"]["RequestKind"];
            state: components["schemas"]["RequestState"];
        };
        /**
         * RequestKind
         * @description What is applied for (R17, A20, A21).
         * @enum {string}
         */
        RequestKind: "change" | "stop" | "extension";
        /**
         * RequestState
         * @description Where a request stands. Of each kind a posting has at most one open (A21).
         * @enum {string}
         */
        RequestState: "draft" | "submitted" | "in_review" | "returned" | "accepted" | "withdrawn" | "void";
        /**
         * ReturnComment
         * @description What staff ask to correct: a field of the content (empty for the whole) and why.
         */
        ReturnComment: {
            /** Field */
            field: string;
            /** Text */
            text: string;
        };
        /**
         * Refusal
         * @description Why an application was refused: the legal ground (V20) and the office's words.
         */
        Refusal: {
            /** Ground */
            ground: string;
            /** Ground Label */
            ground_label: string;
            /** Text */
            text: string;
        };
        /**
         * PublishedImage
         * @description A published image, with addresses on the page's own origin.
         */
        PublishedImage: {
            kind: components["schemas"]["ImageKind"];
            /** Caption */
            caption: string;
            /** Alternative Text */
            alternative_text: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /** Thumbnail Url */
            thumbnail_url: string;
            /** Display Url */
            display_url: string;
        };
        /**
         * CheckPosting
         * @description What to check: the given content, else what is saved.
         */
        CheckPosting: {
            content?: components["schemas"]["PostingContent"] | null;
        };
        /**
         * PostingContent
         * @description What an employer fills in. Every field may be absent while it is a draft; one that was cleared is absent.
         */
        PostingContent: {
            hours_class?: components["schemas"]["HoursClass"] | null;
            publication?: components["schemas"]["Publication"] | null;
            self_application?: components["schemas"]["YesNo"] | null;
            trial_employment?: components["schemas"]["YesNo"] | null;
            online_provision?: components["schemas"]["OnlineProvision"] | null;
            /** Note To Office */
            note_to_office?: string | null;
            /** Occupation */
            occupation?: string | null;
            /** Occupation Codes */
            occupation_codes?: components["schemas"]["OccupationCode"][] | null;
            /** Duties */
            duties?: string | null;
            duties_change?: components["schemas"]["ChangeScope"] | null;
            /** Duties Change Note */
            duties_change_note?: string | null;
            engagement?: components["schemas"]["Engagement"] | null;
            dispatch_licence?: components["schemas"]["DispatchLicence"] | null;
            employment_type?: components["schemas"]["EmploymentType"] | null;
            /** Employment Type Name */
            employment_type_name?: string | null;
            regular_conversion?: components["schemas"]["YesNo"] | null;
            /** Regular Conversion Record */
            regular_conversion_record?: number | null;
            contract_period?: components["schemas"]["ContractPeriod"] | null;
            /** Contract Months */
            contract_months?: number | null;
            /** Contract Starts On */
            contract_starts_on?: string | null;
            /** Contract Ends On */
            contract_ends_on?: string | null;
            renewal?: components["schemas"]["Renewal"] | null;
            /** Renewal Condition */
            renewal_condition?: string | null;
            renewal_limit?: components["schemas"]["RenewalLimit"] | null;
            /** Renewal Limit Years */
            renewal_limit_years?: number | null;
            /** Renewal Limit Count */
            renewal_limit_count?: number | null;
            /** Renewal Limit Note */
            renewal_limit_note?: string | null;
            trial_period?: components["schemas"]["YesNo"] | null;
            /** Trial Months */
            trial_months?: number | null;
            trial_conditions?: components["schemas"]["TrialConditions"] | null;
            /** Trial Conditions Note */
            trial_conditions_note?: string | null;
            trial_base_pay_min?: components["schemas"]["Yen"] | null;
            workplace?: components["schemas"]["Workplace"] | null;
            /** Workplace Postal Code */
            workplace_postal_code?: string | null;
            /** Workplace Prefecture Code */
            workplace_prefecture_code?: string | null;
            /** Workplace Municipality */
            workplace_municipality?: string | null;
            /** Workplace Address */
            workplace_address?: string | null;
            /** Nearest Station */
            nearest_station?: string | null;
            station_access?: components["schemas"]["StationAccess"] | null;
            /** Station Minutes */
            station_minutes?: number | null;
            /** Workplace Note */
            workplace_note?: string | null;
            workplace_change?: components["schemas"]["ChangeScope"] | null;
            /** Workplace Change Note */
            workplace_change_note?: string | null;
            transfer?: components["schemas"]["YesNo"] | null;
            /** Transfer Note */
            transfer_note?: string | null;
            smoking?: components["schemas"]["Smoking"] | null;
            /** Smoking Note */
            smoking_note?: string | null;
            car_commute?: components["schemas"]["CarCommute"] | null;
            parking?: components["schemas"]["Parking"] | null;
            age_limit?: components["schemas"]["AgeLimit"] | null;
            /** Age Min */
            age_min?: number | null;
            /** Age Max */
            age_max?: number | null;
            age_ground?: components["schemas"]["AgeGround"] | null;
            /** Age Reason */
            age_reason?: string | null;
            education?: components["schemas"]["Demand"] | null;
            education_level?: components["schemas"]["Education"] | null;
            /** Education Major */
            education_major?: string | null;
            experience?: components["schemas"]["Demand"] | null;
            /** Experience Note */
            experience_note?: string | null;
            /** Pc Skills */
            pc_skills?: string | null;
            driving_licence?: components["schemas"]["Demand"] | null;
            /** Driving At Only */
            driving_at_only?: boolean | null;
            /** Licences */
            licences?: components["schemas"]["Licence"][] | null;
            /** Uij Turn */
            uij_turn?: boolean | null;
            wage_form?: components["schemas"]["WageForm"] | null;
            /** Wage Form Note */
            wage_form_note?: string | null;
            base_pay_min?: components["schemas"]["Yen"] | null;
            base_pay_max?: components["schemas"]["Yen"] | null;
            /** Allowances */
            allowances?: components["schemas"]["Allowance"][] | null;
            fixed_overtime?: components["schemas"]["YesNo"] | null;
            fixed_overtime_min?: components["schemas"]["Yen"] | null;
            fixed_overtime_max?: components["schemas"]["Yen"] | null;
            /** Fixed Overtime Hours */
            fixed_overtime_hours?: number | null;
            /** Fixed Overtime Note */
            fixed_overtime_note?: string | null;
            /** Fixed Overtime Excess */
            fixed_overtime_excess?: boolean | null;
            /** Wage Note */
            wage_note?: string | null;
            /** Monthly Days */
            monthly_days?: (number | string) | null;
            commuting_allowance?: components["schemas"]["CommutingAllowance"] | null;
            /** Commuting Amount */
            commuting_amount?: number | null;
            commuting_per?: components["schemas"]["CommutingPer"] | null;
            wage_closing?: components["schemas"]["WageClosing"] | null;
            /** Wage Closing Day */
            wage_closing_day?: number | null;
            /** Wage Closing Note */
            wage_closing_note?: string | null;
            wage_payment_month?: components["schemas"]["PaymentMonth"] | null;
            wage_payment_on?: components["schemas"]["PaymentOn"] | null;
            /** Wage Payment Day */
            wage_payment_day?: number | null;
            /** Wage Payment Note */
            wage_payment_note?: string | null;
            raise_system?: components["schemas"]["YesNo"] | null;
            raise_record?: components["schemas"]["YesNo"] | null;
            raise_kind?: components["schemas"]["RaiseKind"] | null;
            raise_amount_min?: components["schemas"]["Yen"] | null;
            raise_amount_max?: components["schemas"]["Yen"] | null;
            /** Raise Rate Min */
            raise_rate_min?: (number | string) | null;
            /** Raise Rate Max */
            raise_rate_max?: (number | string) | null;
            bonus_system?: components["schemas"]["YesNo"] | null;
            bonus_record?: components["schemas"]["YesNo"] | null;
            /** Bonus Times */
            bonus_times?: number | null;
            bonus_kind?: components["schemas"]["BonusKind"] | null;
            /** Bonus Months */
            bonus_months?: (number | string) | null;
            bonus_amount?: components["schemas"]["Yen"] | null;
            /** Working Time Systems */
            working_time_systems?: components["schemas"]["WorkingTimeSystem"][] | null;
            hours_kind?: components["schemas"]["HoursKind"] | null;
            /** Working Patterns */
            working_patterns?: components["schemas"]["WorkingPattern"][] | null;
            span_starts_at?: components["schemas"]["Time"] | null;
            span_ends_at?: components["schemas"]["EndTime"] | null;
            /** Span Minutes Min */
            span_minutes_min?: number | null;
            /** Span Minutes Max */
            span_minutes_max?: number | null;
            /** Span Break Minutes */
            span_break_minutes?: number | null;
            /** Daily Minutes */
            daily_minutes?: number | null;
            /** Special 44 Hours */
            special_44_hours?: boolean | null;
            /** Weekly Days */
            weekly_days?: number | null;
            /** Weekly Days Max */
            weekly_days_max?: number | null;
            /** Weekly Days Negotiable */
            weekly_days_negotiable?: boolean | null;
            /** Hours Note */
            hours_note?: string | null;
            overtime?: components["schemas"]["YesNo"] | null;
            /** Overtime Hours */
            overtime_hours?: number | null;
            special_clause?: components["schemas"]["YesNo"] | null;
            /** Special Clause Note */
            special_clause_note?: string | null;
            /** Holidays */
            holidays?: components["schemas"]["Holiday"][] | null;
            weekly_holiday?: components["schemas"]["WeeklyHoliday"] | null;
            /** Holidays Note */
            holidays_note?: string | null;
            /** Annual Holidays */
            annual_holidays?: number | null;
            /** Paid Leave Days */
            paid_leave_days?: number | null;
            /** Insurances */
            insurances?: components["schemas"]["Insurance"][] | null;
            /** Insurances Note */
            insurances_note?: string | null;
            /** Company Pensions */
            company_pensions?: components["schemas"]["CompanyPension"][] | null;
            mutual_aid?: components["schemas"]["MutualAid"] | null;
            retirement_pay?: components["schemas"]["YesNo"] | null;
            /** Retirement Pay Years */
            retirement_pay_years?: number | null;
            retirement_age_system?: components["schemas"]["YesNo"] | null;
            /** Retirement Age */
            retirement_age?: number | null;
            reemployment?: components["schemas"]["YesNo"] | null;
            /** Reemployment Until */
            reemployment_until?: number | null;
            work_extension?: components["schemas"]["YesNo"] | null;
            /** Work Extension Until */
            work_extension_until?: number | null;
            /** Housing */
            housing?: components["schemas"]["Housing"][] | null;
            /** Housing Note */
            housing_note?: string | null;
            childcare?: components["schemas"]["YesNo"] | null;
            /** Childcare Note */
            childcare_note?: string | null;
            /** Special Notes */
            special_notes?: string | null;
            /** Message */
            message?: string | null;
            /** Training */
            training?: string | null;
            /** Welfare */
            welfare?: string | null;
            /** Work Life Balance */
            work_life_balance?: string | null;
            job_grade_pay?: components["schemas"]["YesNo"] | null;
            return_to_work?: components["schemas"]["YesNo"] | null;
            /** Accessibility */
            accessibility?: components["schemas"]["Accessibility"][] | null;
            /** Openings */
            openings?: number | null;
            lodging?: components["schemas"]["Lodging"] | null;
            recruitment_reason?: components["schemas"]["RecruitmentReason"] | null;
            /** Recruitment Reason Note */
            recruitment_reason_note?: string | null;
            /** Selection Methods */
            selection_methods?: components["schemas"]["SelectionMethod"][] | null;
            /** Interviews */
            interviews?: number | null;
            /** Selection Method Note */
            selection_method_note?: string | null;
            /** Result Timing */
            result_timing?: components["schemas"]["ResultTiming"][] | null;
            /** Result Days Documents */
            result_days_documents?: number | null;
            /** Result Days Interview */
            result_days_interview?: number | null;
            /** Result Timing Note */
            result_timing_note?: string | null;
            /** Notice Methods */
            notice_methods?: components["schemas"]["NoticeMethod"][] | null;
            /** Notice Method Note */
            notice_method_note?: string | null;
            selection_schedule?: components["schemas"]["SelectionSchedule"] | null;
            /** Selection Schedule Note */
            selection_schedule_note?: string | null;
            selection_place?: components["schemas"]["SelectionPlace"] | null;
            /** Selection Place Address */
            selection_place_address?: string | null;
            /** Selection Place Station */
            selection_place_station?: string | null;
            /** Selection Note */
            selection_note?: string | null;
            /** Documents */
            documents?: components["schemas"]["ApplicationDocument"][] | null;
            /** Documents Note */
            documents_note?: string | null;
            /** Document Sending */
            document_sending?: components["schemas"]["DocumentSending"][] | null;
            /** Document Sending Note */
            document_sending_note?: string | null;
            /** Mailing Address */
            mailing_address?: string | null;
            document_return?: components["schemas"]["DocumentReturn"] | null;
            /** Contact Department */
            contact_department?: string | null;
            /** Contact Name */
            contact_name?: string | null;
            /** Contact Name Kana */
            contact_name_kana?: string | null;
            /** Contact Phone */
            contact_phone?: string | null;
            /** Contact Extension */
            contact_extension?: string | null;
            /** Contact Fax */
            contact_fax?: string | null;
            /** Contact Email */
            contact_email?: string | null;
            /** Declaration */
            declaration?: boolean | null;
        };
        /**
         * HoursClass
         * @description 求人区分: decided by hours, not by status or pay.
         * @enum {string}
         */
        HoursClass: "full_time" | "part_time";
        /**
         * Publication
         * @description 公開希望.
         * @enum {string}
         */
        Publication: "1" | "2" | "3" | "4";
        /**
         * OnlineProvision
         * @description 求人情報のオンライン提供.
         * @enum {string}
         */
        OnlineProvision: "both" | "municipalities" | "private" | "none";
        OccupationCode: string;
        /**
         * ChangeScope
         * @description 変更の範囲（業務・就業場所）.
         * @enum {string}
         */
        ChangeScope: "none" | "changes";
        /**
         * Engagement
         * @description 就業形態.
         * @enum {string}
         */
        Engagement: "direct" | "dispatch" | "temp_to_perm" | "contracting";
        DispatchLicence: string;
        /**
         * EmploymentType
         * @description 雇用形態.
         * @enum {string}
         */
        EmploymentType: "regular" | "non_regular" | "dispatched_fixed" | "dispatched_indefinite" | "part_time" | "part_time_dispatched_fixed" | "part_time_dispatched_indefinite";
        /**
         * ContractPeriod
         * @description 雇用期間.
         * @enum {string}
         */
        ContractPeriod: "indefinite" | "fixed" | "fixed_short" | "daily";
        /**
         * Renewal
         * @description 契約更新の可能性.
         * @enum {string}
         */
        Renewal: "in_principle" | "conditional" | "none";
        /**
         * RenewalLimit
         * @description 更新上限.
         * @enum {string}
         */
        RenewalLimit: "none" | "limited";
        /**
         * TrialConditions
         * @description 試用期間中の労働条件.
         * @enum {string}
         */
        TrialConditions: "same" | "different";
        Yen: number;
        /**
         * Workplace
         * @description 就業場所.
         * @enum {string}
         */
        Workplace: "establishment" | "other" | "home";
        /**
         * StationAccess
         * @description 最寄り駅からの手段.
         * @enum {string}
         */
        StationAccess: "walk" | "car";
        /**
         * CarCommute
         * @description マイカー通勤.
         * @enum {string}
         */
        CarCommute: "allowed" | "not_allowed";
        /**
         * Parking
         * @description 駐車場.
         * @enum {string}
         */
        Parking: "free" | "paid" | "none";
        /**
         * AgeLimit
         * @description 年齢.
         * @enum {string}
         */
        AgeLimit: "none" | "limited";
        /**
         * AgeGround
         * @description 年齢制限の該当事由 (V02).
         * @enum {string}
         */
        AgeGround: "ground_1" | "ground_2" | "ground_3a" | "ground_3b" | "ground_3c" | "ground_3d";
        /**
         * Demand
         * @description 必要の程度.
         * @enum {string}
         */
        Demand: "none" | "required" | "preferred";
        /**
         * Education
         * @description 学歴.
         * @enum {string}
         */
        Education: "graduate_school" | "university" | "junior_college" | "technical_college" | "vocational_school" | "training_school" | "high_school" | "junior_high";
        /**
         * Licence
         * @description One licence or qualification beside the driving licence.
         */
        Licence: {
            /** Name */
            name: string;
            demand: components["schemas"]["LicenceDemand"];
        };
        /**
         * LicenceDemand
         * @description 免許・資格の必要の程度.
         * @enum {string}
         */
        LicenceDemand: "required" | "any_of" | "preferred";
        /**
         * WageForm
         * @description 賃金形態.
         * @enum {string}
         */
        WageForm: "monthly" | "daily" | "hourly" | "annual" | "other";
        /**
         * Allowance
         * @description One fixed allowance (b 定額的に支払われる手当).
         */
        Allowance: {
            kind: components["schemas"]["AllowanceKind"];
            /** Name */
            name: string;
            /** Minimum */
            minimum: number;
            /** Maximum */
            maximum: number;
        };
        /**
         * AllowanceKind
         * @description 定額手当の種類: 家族・精皆勤・通勤 do not count for the minimum wage (V01).
         * @enum {string}
         */
        AllowanceKind: "family" | "attendance" | "commuting" | "other";
        /**
         * CommutingAllowance
         * @description 通勤手当.
         * @enum {string}
         */
        CommutingAllowance: "actual" | "actual_limited" | "fixed" | "none";
        /**
         * CommutingPer
         * @description 通勤手当の単位.
         * @enum {string}
         */
        CommutingPer: "month" | "day";
        /**
         * WageClosing
         * @description 賃金締切日.
         * @enum {string}
         */
        WageClosing: "month_end" | "fixed_day" | "other";
        /**
         * PaymentMonth
         * @description 賃金支払の月.
         * @enum {string}
         */
        PaymentMonth: "current" | "next" | "other";
        /**
         * PaymentOn
         * @description 賃金支払日.
         * @enum {string}
         */
        PaymentOn: "month_end" | "fixed_day";
        /**
         * RaiseKind
         * @description 昇給の表し方.
         * @enum {string}
         */
        RaiseKind: "amount" | "rate";
        /**
         * BonusKind
         * @description 賞与の表し方.
         * @enum {string}
         */
        BonusKind: "months" | "amount";
        /**
         * WorkingTimeSystem
         * @description 就業時間の制度.
         * @enum {string}
         */
        WorkingTimeSystem: "shift" | "variable_month" | "variable_year" | "variable_week" | "flex" | "discretionary" | "deemed";
        /**
         * HoursKind
         * @description 就業時間の書き方.
         * @enum {string}
         */
        HoursKind: "patterns" | "span";
        /**
         * WorkingPattern
         * @description One pattern of working hours; it may cross midnight.
         */
        WorkingPattern: {
            starts_at: components["schemas"]["Time"];
            ends_at: components["schemas"]["EndTime"];
            /** Break Minutes */
            break_minutes: number;
        };
        Time: string;
        EndTime: string;
        /**
         * Holiday
         * @description 休日.
         * @enum {string}
         */
        Holiday: "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | "national" | "other";
        /**
         * WeeklyHoliday
         * @description 週休二日制.
         * @enum {string}
         */
        WeeklyHoliday: "every_week" | "other" | "none";
        /**
         * Accessibility
         * @description 障害者への配慮.
         * @enum {string}
         */
        Accessibility: "elevator" | "barrier_free_toilet" | "stair_rail" | "handrail" | "wheelchair" | "rest_room" | "braille" | "job_coach";
        /**
         * Lodging
         * @description 通勤・住込.
         * @enum {string}
         */
        Lodging: "commuting" | "live_in" | "either";
        /**
         * RecruitmentReason
         * @description 募集理由.
         * @enum {string}
         */
        RecruitmentReason: "vacancy" | "expansion" | "new_establishment" | "other";
        /**
         * SelectionMethod
         * @description 選考方法.
         * @enum {string}
         */
        SelectionMethod: "interview" | "documents" | "written_test" | "other";
        /**
         * ResultTiming
         * @description 選考結果の通知の時期.
         * @enum {string}
         */
        ResultTiming: "immediate" | "after_documents" | "after_interview" | "other";
        /**
         * NoticeMethod
         * @description 選考結果の通知方法.
         * @enum {string}
         */
        NoticeMethod: "mail" | "phone" | "email" | "seeker_mypage" | "other";
        /**
         * SelectionSchedule
         * @description 選考日時.
         * @enum {string}
         */
        SelectionSchedule: "any_time" | "other";
        /**
         * SelectionPlace
         * @description 選考場所.
         * @enum {string}
         */
        SelectionPlace: "establishment" | "workplace" | "other";
        /**
         * ApplicationDocument
         * @description 応募書類.
         * @enum {string}
         */
        ApplicationDocument: "referral_letter" | "resume" | "work_history" | "job_card" | "other";
        /**
         * DocumentSending
         * @description 応募書類の送付方法.
         * @enum {string}
         */
        DocumentSending: "email" | "seeker_mypage" | "mail" | "other";
        /**
         * DocumentReturn
         * @description 応募書類の返戻.
         * @enum {string}
         */
        DocumentReturn: "discard" | "returned";
        /**
         * Findings
         * @description Everything that the checks find, law first.
         */
        Findings: {
            /** Findings */
            findings: components["schemas"]["CheckFinding"][];
        };
        /**
         * CheckFinding
         * @description What a law check found: `severity` error blocks an application, warn passes once confirmed.
         */
        CheckFinding: {
            /** Rule */
            rule: string;
            /** Severity */
            severity: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * CopyEnteredPosting
         * @description A new draft that staff take over from an earlier posting of the employer.
         */
        CopyEnteredPosting: {
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /** Posting Id */
            posting_id?: string | null;
        };
        /**
         * CopiedPosting
         * @description A draft made from an earlier posting: what was not taken over, and what the law now asks of it.
         */
        CopiedPosting: {
            /** Posting Id */
            posting_id: string;
            /** Establishment Number */
            establishment_number: string;
            state: components["schemas"]["Shown"];
            home_list: components["schemas"]["HomeList"];
            /** Version */
            version: number;
            channel: components["schemas"]["Channel"];
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Allowed */
            allowed: string[];
            /** Received On */
            received_on: string | null;
            /** Receipt Number */
            receipt_number: string | null;
            /** Posting Number */
            posting_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Accepted At */
            accepted_at: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Ended At */
            ended_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** End Text */
            end_text: string | null;
            /** Last Valid On */
            last_valid_on: string | null;
            /** Extended */
            extended: boolean;
            /** Requests */
            requests: components["schemas"]["OpenRequest"][];
            /** Badges */
            badges: string[];
            /** Suggest Filled */
            suggest_filled: boolean;
            /** Confirmed Warnings */
            confirmed_warnings: string[];
            /** Copied From */
            copied_from: string | null;
            /** Comments */
            comments: components["schemas"]["ReturnComment"][];
            refusal: components["schemas"]["Refusal"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Images */
            images?: components["schemas"]["PublishedImage"][];
            /** Dropped */
            dropped: string[];
            /** Findings */
            findings: components["schemas"]["CheckFinding"][];
        };
        /**
         * CopyPosting
         * @description A new draft from this posting (R15); sending the same `posting_id` again answers the same draft.
         */
        CopyPosting: {
            /** Posting Id */
            posting_id?: string | null;
        };
        /**
         * PostingList
         * @description One page of a list.
         */
        PostingList: {
            /** Items */
            items: components["schemas"]["PostingSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PostingSummary
         * @description A line of a list.
         */
        PostingSummary: {
            /** Posting Id */
            posting_id: string;
            state: components["schemas"]["Shown"];
            /** Version */
            version: number;
            /** Occupation */
            occupation: string | null;
            channel: components["schemas"]["Channel"];
            /** Receipt Number */
            receipt_number: string | null;
            /** Posting Number */
            posting_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Valid Until */
            valid_until: string | null;
            /** Ended At */
            ended_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Badges */
            badges: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * CreatePosting
         * @description A new draft. A client that chooses `posting_id` may send it again: the same posting is answered.
         */
        CreatePosting: {
            content: components["schemas"]["PostingContent"];
            /** Posting Id */
            posting_id?: string | null;
        };
        /**
         * UpdatePosting
         * @description The whole content, based on `version`.
         */
        UpdatePosting: {
            content: components["schemas"]["PostingContent"];
            version: components["schemas"]["Version"];
        };
        /**
         * EnterChange
         * @description A change that staff enter and apply for in one step.
         *
         *     `version`: the change request's as last seen, 0 if there never was one. `posting_version`: the posting's, whose text
         *     the content starts from. What others entered, sent back or accepted meanwhile is then not undone unseen, in whatever
         *     order the two were read.
         */
        EnterChange: {
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            version: components["schemas"]["RequestVersion"];
            posting_version: components["schemas"]["Version"];
            content: components["schemas"]["PostingContent"];
            confirmed_warnings?: components["schemas"]["RuleIds"];
        };
        RequestVersion: number;
        RuleIds: string[];
        /**
         * RequestView
         * @description A request about an active posting: the open one of its kind, else the last.
         */
        RequestView: {
            kind: components["schemas"]["RequestKind"];
            state: components["schemas"]["RequestState"];
            /** Version */
            version: number;
            channel: components["schemas"]["Channel"];
            /** Content */
            content: {
                [key: string]: unknown;
            } | null;
            /** Changed */
            changed: string[];
            reason: components["schemas"]["StopReason"] | null;
            /** Note */
            note: string | null;
            /** New Valid Until */
            new_valid_until: string | null;
            /** Receipt Number */
            receipt_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Comments */
            comments: components["schemas"]["ReturnComment"][];
            /** Confirmed Warnings */
            confirmed_warnings: string[];
            /** Allowed */
            allowed: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * StopReason
         * @description Why recruitment is to stop (A20).
         * @enum {string}
         */
        StopReason: "filled" | "other";
        /**
         * EnterExtension
         * @description An extension that staff enter.
         */
        EnterExtension: {
            note?: components["schemas"]["Note"];
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
        };
        Note: string | null;
        /**
         * EnterPosting
         * @description A new draft that staff enter for an employer: how it came in and on which day (R04).
         */
        EnterPosting: {
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            content: components["schemas"]["PostingContent"];
            /** Posting Id */
            posting_id?: string | null;
        };
        /**
         * EnterStop
         * @description A stop that staff enter.
         */
        EnterStop: {
            reason: components["schemas"]["StopReason"];
            note?: components["schemas"]["Note"];
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
        };
        /**
         * History
         * @description Everything that happened to a posting, oldest first.
         */
        History: {
            /** Items */
            items: components["schemas"]["HistoryLine"][];
        };
        /**
         * HistoryLine
         * @description What happened to a posting: event, by which kind of actor, when; whether this version can be printed.
         *
         *     `has_proposal`: the text that was applied for here is kept; the version's route answers it by `line_id`.
         */
        HistoryLine: {
            /** Line Id */
            line_id: string;
            /** Event */
            event: string;
            /** Actor Kind */
            actor_kind: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Version */
            version: number;
            /** Has Content */
            has_content: boolean;
            /** Has Proposal */
            has_proposal: boolean;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Comments */
            comments: {
                [key: string]: unknown;
            }[];
        };
        /**
         * PostingRequests
         * @description What was applied for about a posting, by kind.
         */
        PostingRequests: {
            /** Posting Id */
            posting_id: string;
            change: components["schemas"]["RequestView"] | null;
            stop: components["schemas"]["RequestView"] | null;
            extension: components["schemas"]["RequestView"] | null;
        };
        /**
         * Home
         * @description The home page (R13): the lists, and what waits for the employer; `results_owed` counts referrals without a result.
         */
        Home: {
            /** Todo */
            todo: components["schemas"]["ToDo"][];
            /** Results Owed */
            results_owed: number;
            active: components["schemas"]["HomeSection"];
            applying: components["schemas"]["HomeSection"];
            inactive: components["schemas"]["HomeSection"];
            drafts: components["schemas"]["HomeSection"];
        };
        /**
         * ToDo
         * @description Something that waits for the employer: `kind` says what, `due_on` until when; without posting, it is about himself.
         */
        ToDo: {
            /** Kind */
            kind: string;
            /** Posting Id */
            posting_id: string | null;
            /** Occupation */
            occupation: string | null;
            /** Due On */
            due_on: string | null;
        };
        /**
         * HomeSection
         * @description One list of the home page: how many there are, and the first of them.
         */
        HomeSection: {
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["PostingSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PostingVersion
         * @description The content of a posting as an event fixed it, or as it was applied for; then with the text that it was to replace.
         */
        PostingVersion: {
            /** Posting Id */
            posting_id: string;
            /** Version */
            version: number;
            /** Event */
            event: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Replaces */
            replaces: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * PublicPosting
         * @description What everybody may see of an active posting, chosen field by field (§2.4, 公開希望).
         *
         *     `prefecture`, `municipality`: of the workplace (就業場所). `establishment_prefecture`, `address`: the establishment's own
         *     (所在地); null where its name is not published.
         */
        PublicPosting: {
            /** Posting Number */
            posting_number: string;
            /** Office */
            office: string;
            /**
             * Accepted On
             * Format: date
             */
            accepted_on: string;
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Establishment Name */
            establishment_name: string | null;
            /** Prefecture */
            prefecture: string;
            /** Municipality */
            municipality: string | null;
            /** Establishment Prefecture */
            establishment_prefecture: string | null;
            /** Address */
            address: string | null;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Images */
            images: components["schemas"]["PublishedImage"][];
        };
        /**
         * StaffEntryList
         * @description One page of the office's unfinished entries, oldest receipt first.
         */
        StaffEntryList: {
            /** Items */
            items: components["schemas"]["StaffEntry"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * StaffEntry
         * @description What staff have begun for an employer of another channel, or must correct (`state`: draft or returned).
         */
        StaffEntry: {
            /** Posting Id */
            posting_id: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            state: components["schemas"]["Shown"];
            /** Occupation */
            occupation: string | null;
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * RequestExtension
         * @description Apply for validity to the end of the following month, once (§2.4).
         */
        RequestExtension: {
            note?: components["schemas"]["Note"];
        };
        /**
         * RequestStop
         * @description Apply for the end of recruitment (A20).
         */
        RequestStop: {
            reason: components["schemas"]["StopReason"];
            note?: components["schemas"]["Note"];
        };
        /**
         * SaveChange
         * @description The whole content as it is to become (R17), based on the request's `version`.
         */
        SaveChange: {
            content: components["schemas"]["PostingContent"];
            version: components["schemas"]["RequestVersion"];
        };
        /**
         * StaffPostingList
         * @description One page of the staff's search.
         */
        StaffPostingList: {
            /** Items */
            items: components["schemas"]["StaffPosting"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * StaffPosting
         * @description A line of the staff's search.
         */
        StaffPosting: {
            /** Posting Id */
            posting_id: string;
            state: components["schemas"]["Shown"];
            /** Version */
            version: number;
            /** Occupation */
            occupation: string | null;
            channel: components["schemas"]["Channel"];
            /** Receipt Number */
            receipt_number: string | null;
            /** Posting Number */
            posting_number: string | null;
            /** Submitted At */
            submitted_at: string | null;
            /** Target Date */
            target_date: string | null;
            /** Overdue */
            overdue: boolean;
            /** Valid Until */
            valid_until: string | null;
            /** Ended At */
            ended_at: string | null;
            /** End Reason */
            end_reason: string | null;
            /** Badges */
            badges: string[];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
        };
        /**
         * SubmitChange
         * @description Apply for the change that was saved as `version`.
         */
        SubmitChange: {
            version: components["schemas"]["Version"];
            confirmed_warnings?: components["schemas"]["RuleIds"];
        };
        /**
         * SubmitPosting
         * @description Apply with what the caller saw as `version`. Warnings pass once their rules are named here.
         */
        SubmitPosting: {
            version: components["schemas"]["Version"];
            confirmed_warnings?: components["schemas"]["RuleIds"];
        };
        /**
         * ActOnPosting
         * @description Withdraw or discard what the caller saw as `version`.
         */
        ActOnPosting: {
            version: components["schemas"]["Version"];
        };
        /**
         * WithdrawRequest
         * @description Take back the request that was seen as `version`.
         */
        WithdrawRequest: {
            version: components["schemas"]["Version"];
        };
        /**
         * AuditLines
         * @description One page, the latest first. A page may be empty and still have a `next_cursor`: what it read was filtered out.
         */
        AuditLines: {
            /** Items */
            items: components["schemas"]["AuditLine"][];
            /** Since */
            since: string | null;
            /** Until */
            until: string | null;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AuditLine
         * @description Who did what to what, and when. `actor_kind` is `clock` where it happened by time alone.
         */
        AuditLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Kind
             * @enum {string}
             */
            actor_kind: "account" | "staff" | "clock";
            /** Actor */
            actor: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Action */
            action: string;
            /** Subject */
            subject: string;
            /** On Behalf Of */
            on_behalf_of: string | null;
            /** Request Id */
            request_id: string;
            /** Facts */
            facts: components["schemas"]["AuditFact"][];
        };
        /**
         * AuditFact
         * @description One id, state or code that explains a line.
         */
        AuditFact: {
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * AcceptReview
         * @description Accept what was seen as `version`.
         */
        AcceptReview: {
            version: components["schemas"]["Version"];
        };
        /**
         * DecidedReview
         * @description The outcome of a claim, release or decision. `version` is the review's, `state` the posting's (if one is meant).
         */
        DecidedReview: {
            /** Review Id */
            review_id: string;
            kind: components["schemas"]["Kind"];
            /** Version */
            version: number;
            review_state: components["schemas"]["ReviewState"];
            /** Posting Id */
            posting_id: string | null;
            state: components["schemas"]["Shown"] | null;
            /** Posting Number */
            posting_number?: string | null;
            /** Valid Until */
            valid_until?: string | null;
        };
        /**
         * Kind
         * @description What is to be decided.
         * @enum {string}
         */
        Kind: "posting" | "change" | "stop" | "extension" | "establishment" | "image";
        /**
         * ReviewState
         * @description Where a piece of work stands. Void: what it was about has ended before a decision (対象無効).
         * @enum {string}
         */
        ReviewState: "waiting" | "in_review" | "accepted" | "returned" | "refused" | "withdrawn" | "void";
        /**
         * ClaimReview
         * @description Begin work on an item; a supervisor may take it over from somebody else.
         */
        ClaimReview: {
            /**
             * Take Over
             * @default false
             */
            take_over: boolean;
        };
        /**
         * CorrectReview
         * @description Content corrected by staff during the review, after speaking with the employer: with whom, and when.
         */
        CorrectReview: {
            version: components["schemas"]["Version"];
            content: components["schemas"]["PostingContent"];
            /** Agreed With */
            agreed_with: string;
            /**
             * Agreed On
             * Format: date
             */
            agreed_on: string;
        };
        /**
         * ReviewDetail
         * @description Everything a clerk needs to decide: the work, what stands now, what is to become of it, and what was found.
         *
         *     `request` is there for changes, stops and extensions, `proposed` (the establishment's fields as they are to become)
         *     for changes of an establishment, `posting` for everything about a posting, `image` for images and their texts.
         *     `sent_back` is the content of a posting or a change as it was when it was last sent back, while what came again waits.
         */
        ReviewDetail: {
            review: components["schemas"]["ReviewSummary"];
            establishment: components["schemas"]["Establishment"];
            posting: components["schemas"]["PostingView"] | null;
            request: components["schemas"]["RequestView"] | null;
            /** Proposed */
            proposed: {
                [key: string]: unknown;
            } | null;
            /** Sent Back */
            sent_back?: {
                [key: string]: unknown;
            } | null;
            image?: components["schemas"]["ReviewedImage"] | null;
            /** Findings */
            findings: components["schemas"]["CheckFinding"][];
            /** History */
            history: components["schemas"]["HistoryLine"][];
        };
        /**
         * ReviewSummary
         * @description A line of the queue.
         */
        ReviewSummary: {
            /** Review Id */
            review_id: string;
            kind: components["schemas"]["Kind"];
            /** Posting Id */
            posting_id: string | null;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
            /** Occupation */
            occupation: string | null;
            channel: components["schemas"]["Channel"];
            /** Band */
            band: number;
            state: components["schemas"]["ReviewState"];
            /** Version */
            version: number;
            /** Receipt Number */
            receipt_number: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /**
             * Target Date
             * Format: date
             */
            target_date: string;
            /** Overdue */
            overdue: boolean;
            /** Claimed By */
            claimed_by: string | null;
            /** Claimed By Name */
            claimed_by_name: string | null;
            /** Claimed At */
            claimed_at: string | null;
            /** Claimed By Me */
            claimed_by_me: boolean;
        };
        /**
         * ReviewedImage
         * @description What a clerk compares: the image as it is to become, and what is public now in its place.
         */
        ReviewedImage: {
            image: components["schemas"]["ImageView"];
            previous: components["schemas"]["ImageView"] | null;
        };
        /**
         * Desk
         * @description The desk at a glance. Counts look at no more than the first 1,000 items; `more` says that there are more.
         */
        Desk: {
            /** Waiting */
            waiting: number;
            /** In Review */
            in_review: number;
            /** Mine */
            mine: number;
            /** Overdue */
            overdue: number;
            /** More */
            more: boolean;
            /** By Kind */
            by_kind: components["schemas"]["Count"][];
            /** Lead Times */
            lead_times: components["schemas"]["LeadTime"][];
            /** Notices */
            notices: components["schemas"]["DeskNotice"][];
        };
        /**
         * Count
         * @description How many of one kind of work wait.
         */
        Count: {
            /** Kind */
            kind: string;
            /** Count */
            count: number;
        };
        /**
         * LeadTime
         * @description How long decisions of one kind took over the last 30 days, in business days from submission.
         */
        LeadTime: {
            /** Kind */
            kind: string;
            /** Decided */
            decided: number;
            /** On Time */
            on_time: number;
            /** Business Days */
            business_days: number;
        };
        /**
         * DeskNotice
         * @description Something the office must see to; `fiscal_year` of a missing table of minimum wages.
         */
        DeskNotice: {
            /** Kind */
            kind: string;
            /** Fiscal Year */
            fiscal_year: number | null;
        };
        /**
         * CommentTemplates
         * @description All templates, in the order of the form.
         */
        CommentTemplates: {
            /** Items */
            items: components["schemas"]["CommentTemplate"][];
        };
        /**
         * CommentTemplate
         * @description Words for a frequent correction: of a field of the content, or of any (empty).
         */
        CommentTemplate: {
            /** Field */
            field: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
        };
        /**
         * QueueView
         * @description A part of the queue: all of it, what nobody has claimed, what the caller has, what is past its target.
         * @enum {string}
         */
        QueueView: "all" | "waiting" | "mine" | "overdue";
        /**
         * ReviewList
         * @description One page of the queue, in queue order.
         */
        ReviewList: {
            /** Items */
            items: components["schemas"]["ReviewSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * RefuseReview
         * @description Refuse on a legal ground (V20), in words that the employer reads.
         */
        RefuseReview: {
            version: components["schemas"]["Version"];
            ground: components["schemas"]["Ground"];
            text: components["schemas"]["Words"];
        };
        /**
         * Ground
         * @description The legal grounds for refusing an application (V20, 職業安定法 第五条の六).
         * @enum {string}
         */
        Ground: "illegal" | "improper" | "punished" | "not_stated" | "organised_crime" | "no_report";
        Words: string;
        /**
         * ReturnReview
         * @description Send back with at least one comment.
         */
        ReturnReview: {
            version: components["schemas"]["Version"];
            /** Comments */
            comments: components["schemas"]["CommentOnField"][];
        };
        /**
         * CommentOnField
         * @description What to correct: a field of the content, or empty for the whole.
         */
        CommentOnField: {
            /** Field */
            field: string;
            text: components["schemas"]["Words"];
        };
        /**
         * FoundSeekerDetail
         * @description Everything that a published profile shows, and the office to ask about it (R28).
         */
        FoundSeekerDetail: {
            /** Profile Number */
            profile_number: string;
            /** Occupations */
            occupations: components["schemas"]["NamedCode"][];
            /** Places */
            places: components["schemas"]["FoundPlace"][];
            /** Employment */
            employment: components["schemas"]["NamedCode"][];
            /** Hours */
            hours: components["schemas"]["NamedCode"][];
            /** Monthly Wage */
            monthly_wage: number | null;
            /** Hourly Wage */
            hourly_wage: number | null;
            relocation: components["schemas"]["NamedCode"] | null;
            /** Available From */
            available_from: string | null;
            /** Qualifications */
            qualifications: string[];
            /** Experience Years */
            experience_years: number;
            /** Experience */
            experience: components["schemas"]["FoundExperience"][];
            /** Career */
            career: components["schemas"]["FoundCareerStep"][];
            /** Expertise */
            expertise: string | null;
            education: components["schemas"]["NamedCode"] | null;
            /** Pc Skills */
            pc_skills: components["schemas"]["NamedCode"][];
            /** Self Pr */
            self_pr: string | null;
            /** Age Band */
            age_band: string | null;
            /**
             * Published On
             * Format: date
             */
            published_on: string;
            office: components["schemas"]["ContactOffice"];
        };
        /**
         * NamedCode
         * @description A code of a list and its name.
         */
        NamedCode: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * FoundPlace
         * @description Where somebody wishes to work; without municipality: anywhere in the prefecture.
         */
        FoundPlace: {
            /** Prefecture Code */
            prefecture_code: string;
            /** Prefecture */
            prefecture: string;
            /** Municipality */
            municipality: string | null;
        };
        /**
         * FoundExperience
         * @description Full years in an occupation.
         */
        FoundExperience: {
            occupation: components["schemas"]["NamedCode"];
            /** Years */
            years: number;
        };
        /**
         * FoundCareerStep
         * @description One step of a career.
         */
        FoundCareerStep: {
            /** Occupation */
            occupation: string;
            /** Years */
            years: number;
            /** Months */
            months: number;
            /** Duties */
            duties: string | null;
        };
        /**
         * ContactOffice
         * @description The office in charge of a seeker, which employers consult (R28).
         */
        ContactOffice: {
            /** Name */
            name: string;
            /** Department */
            department: string;
            /** Phone */
            phone: string;
        };
        /**
         * ProfileView
         * @description The profile with all that decides whether employers find it.
         *
         *     `missing`: fields that must be answered before publication. `findings`: what the scan found; an opt-out makes no scan.
         *     `valid_until`: the registration's last day; `lapsed`: it is over, and employers find nothing. `prolonged_until`: what
         *     prolonging now would make of it, if it is possible.
         */
        ProfileView: {
            /** Content */
            content: {
                [key: string]: unknown;
            };
            state: components["schemas"]["ProfileState"];
            /** Version */
            version: number;
            /** Profile Number */
            profile_number: string | null;
            /** Published At */
            published_at: string | null;
            /** Withdrawn At */
            withdrawn_at: string | null;
            /** Updated At */
            updated_at: string | null;
            /** Missing */
            missing: string[];
            /** Findings */
            findings: components["schemas"]["PersonalDataFinding"][];
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
            /** Lapsed */
            lapsed: boolean;
            /** Prolonged Until */
            prolonged_until: string | null;
            /** Age Band */
            age_band: string | null;
        };
        /**
         * ProfileState
         * @description 求職情報の公開.
         * @enum {string}
         */
        ProfileState: "draft" | "published" | "withdrawn";
        /**
         * PersonalDataFinding
         * @description A place in a text that may tell who somebody is. `excerpt`: the words found, as they were written.
         */
        PersonalDataFinding: {
            /** Field */
            field: string;
            /** Rule */
            rule: string;
            /** Message */
            message: string;
            /** Excerpt */
            excerpt: string;
        };
        /**
         * SaveProfile
         * @description The whole profile, based on `version`. Of a published profile it changes what employers see.
         */
        SaveProfile: {
            content: components["schemas"]["SeekerProfile"];
            version: components["schemas"]["ProfileVersion"];
        };
        /**
         * SeekerProfile
         * @description The public profile as it is filled in. Every field may be absent while it is not published.
         */
        SeekerProfile: {
            /** Occupations */
            occupations?: components["schemas"]["WishedOccupation"][] | null;
            /** Places */
            places?: components["schemas"]["WishedPlace"][] | null;
            /** Employment */
            employment?: components["schemas"]["EmploymentType"][] | null;
            /** Hours */
            hours?: components["schemas"]["HoursClass"][] | null;
            monthly_wage?: components["schemas"]["Yen"] | null;
            hourly_wage?: components["schemas"]["Yen"] | null;
            relocation?: components["schemas"]["Relocation"] | null;
            /** Available From */
            available_from?: string | null;
            /** Qualifications */
            qualifications?: string[] | null;
            /** Experience */
            experience?: components["schemas"]["Experience"][] | null;
            /** Career */
            career?: components["schemas"]["CareerStep"][] | null;
            /** Expertise */
            expertise?: string | null;
            education?: components["schemas"]["EducationLevel"] | null;
            /** Pc Skills */
            pc_skills?: components["schemas"]["PcSkill"][] | null;
            /** Self Pr */
            self_pr?: string | null;
        };
        WishedOccupation: string;
        /**
         * WishedPlace
         * @description Where somebody wishes to work: a prefecture, or one municipality of it.
         */
        WishedPlace: {
            /** Prefecture Code */
            prefecture_code: string;
            /** Municipality */
            municipality?: string | null;
        };
        /**
         * Relocation
         * @description 転居の可否.
         * @enum {string}
         */
        Relocation: "possible" | "not_possible";
        /**
         * Experience
         * @description How many full years somebody did a kind of work; 0: less than one.
         */
        Experience: {
            occupation: components["schemas"]["WishedOccupation"];
            years: components["schemas"]["Years"];
        };
        Years: number;
        /**
         * CareerStep
         * @description One step of the career: what somebody did and for how long, never at whose company.
         */
        CareerStep: {
            /** Occupation */
            occupation: string;
            occupation_code?: components["schemas"]["WishedOccupation"] | null;
            years: components["schemas"]["Years"];
            /** Months */
            months: number;
            /** Duties */
            duties?: string | null;
        };
        /**
         * EducationLevel
         * @description 学歴区分: from the highest to the lowest; the name of a school has no place in a profile.
         * @enum {string}
         */
        EducationLevel: "graduate_school" | "university" | "junior_college" | "technical_college" | "vocational_school" | "training_school" | "high_school" | "junior_high";
        /**
         * PcSkill
         * @description PCスキル.
         * @enum {string}
         */
        PcSkill: "writing" | "spreadsheet" | "presentation" | "database" | "mail_and_web" | "accounting" | "cad" | "design" | "programming";
        ProfileVersion: number;
        /**
         * Seeker
         * @description A seeker as his own office sees him. `has_mypage`: a seeker MyPage is open (R24); `valid_until`: last valid day.
         */
        Seeker: {
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code?: string | null;
            /** Address */
            address?: string | null;
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** Birth Date */
            birth_date?: string | null;
            /** Seeker Number */
            seeker_number: string;
            /** Office */
            office: string;
            /** Version */
            version: number;
            /** Has Mypage */
            has_mypage: boolean;
            /** Mypage Opened At */
            mypage_opened_at: string | null;
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * UpdateSeeker
         * @description The whole of a seeker's details, based on `version`.
         */
        UpdateSeeker: {
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code?: string | null;
            /** Address */
            address?: string | null;
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** Birth Date */
            birth_date?: string | null;
            /** Version */
            version: number;
        };
        /**
         * CorrectedSeeker
         * @description A corrected seeker. `profile_withdrawn`: his published profile was taken back, for `findings` were found in it now.
         */
        CorrectedSeeker: {
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code?: string | null;
            /** Address */
            address?: string | null;
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** Birth Date */
            birth_date?: string | null;
            /** Seeker Number */
            seeker_number: string;
            /** Office */
            office: string;
            /** Version */
            version: number;
            /** Has Mypage */
            has_mypage: boolean;
            /** Mypage Opened At */
            mypage_opened_at: string | null;
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Profile Withdrawn */
            profile_withdrawn: boolean;
            /** Findings */
            findings: components["schemas"]["PersonalDataFinding"][];
        };
        /**
         * SaveProfileAtCounter
         * @description The whole profile, kept by staff, who may let findings pass.
         */
        SaveProfileAtCounter: {
            content: components["schemas"]["SeekerProfile"];
            version: components["schemas"]["ProfileVersion"];
            confirmed_findings?: components["schemas"]["ConfirmedFindings"];
        };
        ConfirmedFindings: string[];
        /**
         * SearchSeekers
         * @description Whose reading begins with `q`, or whose number it is; all where it is empty.
         *
         *     A body, not a query: what is looked for is part of a person's name, and addresses of pages end up in logs.
         */
        SearchSeekers: {
            /**
             * Q
             * @default
             */
            q: string;
            /** Cursor */
            cursor?: string | null;
        };
        /**
         * SeekerList
         * @description One page of the office's register, by reading of the name.
         */
        SeekerList: {
            /** Items */
            items: components["schemas"]["SeekerSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * SeekerSummary
         * @description A line of the register.
         */
        SeekerSummary: {
            /** Seeker Number */
            seeker_number: string;
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Has Mypage */
            has_mypage: boolean;
        };
        /**
         * ProlongRegistration
         * @description Prolong the registration that the caller saw as valid until this day; a repeat changes nothing.
         */
        ProlongRegistration: {
            /**
             * Valid Until
             * Format: date
             */
            valid_until: string;
        };
        /**
         * PublishProfile
         * @description Make public what the caller saw as `version`.
         */
        PublishProfile: {
            version: components["schemas"]["ProfileVersion"];
        };
        /**
         * PublishProfileAtCounter
         * @description Make public at the seeker's wish, by staff, who may let findings pass.
         */
        PublishProfileAtCounter: {
            version: components["schemas"]["ProfileVersion"];
            confirmed_findings?: components["schemas"]["ConfirmedFindings"];
        };
        /**
         * RegisterSeeker
         * @description A new seeker, under the number that the office gave him.
         */
        RegisterSeeker: {
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Postal Code */
            postal_code?: string | null;
            /** Address */
            address?: string | null;
            /** Phone */
            phone?: string | null;
            /** Email */
            email?: string | null;
            /** Birth Date */
            birth_date?: string | null;
            /** Seeker Number */
            seeker_number: string;
        };
        /**
         * SeekerSearchResult
         * @description One page of what was found. `total` counts all hits at `as_of`, the state of the index.
         */
        SeekerSearchResult: {
            /** Items */
            items: components["schemas"]["FoundSeeker"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
            facets: components["schemas"]["SeekerFacets"];
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
        };
        /**
         * FoundSeeker
         * @description A card: the list columns of §5. `profile_number` is the opaque 求職情報番号, `qualifications` the first three.
         */
        FoundSeeker: {
            /** Profile Number */
            profile_number: string;
            /** Occupations */
            occupations: components["schemas"]["NamedCode"][];
            /** Places */
            places: components["schemas"]["FoundPlace"][];
            /** Employment */
            employment: components["schemas"]["NamedCode"][];
            /** Experience Years */
            experience_years: number;
            /** Experience */
            experience: components["schemas"]["FoundExperience"][];
            /** Qualifications */
            qualifications: string[];
            /**
             * Published On
             * Format: date
             */
            published_on: string;
        };
        /**
         * SeekerFacets
         * @description Counts over all hits. `occupation`: major groups, or the middle codes of the group that is asked for.
         *
         *     Where the filter is free, or asks for a whole group, the count of a code is the number of hits that choosing it gives.
         */
        SeekerFacets: {
            /** Occupation */
            occupation: components["schemas"]["FacetCount"][];
            /** Prefecture */
            prefecture: components["schemas"]["FacetCount"][];
            /** Employment */
            employment: components["schemas"]["FacetCount"][];
        };
        /**
         * FacetCount
         * @description How many of the hits a filter on this code finds as well.
         */
        FacetCount: {
            /** Code */
            code: string;
            /** Count */
            count: number;
        };
        /**
         * Support
         * @description Whom to ask (R05, R29), and whether the service is interrupted or about to be.
         */
        Support: {
            office: components["schemas"]["OfficeFacts"];
            help_desk: components["schemas"]["HelpDeskFacts"];
            /** Mail From */
            mail_from: string;
            maintenance: components["schemas"]["Maintenance"] | null;
        };
        /**
         * OfficeFacts
         * @description An office as employers know it (R29). `opens` and `closes` are HH:MM of a business day (R05).
         */
        OfficeFacts: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Department */
            department: string;
            /** Phone */
            phone: string;
            /** Email */
            email: string;
            /** Opens */
            opens: string;
            /** Closes */
            closes: string;
            /** Open Now */
            open_now: boolean;
            /**
             * Next Opens At
             * Format: date-time
             */
            next_opens_at: string;
        };
        /**
         * HelpDeskFacts
         * @description The help desk for questions on how to operate the page (R29).
         */
        HelpDeskFacts: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
            /** Opens */
            opens: string;
            /** Closes */
            closes: string;
            /** Closed On */
            closed_on: string;
            /** Open Now */
            open_now: boolean;
            /**
             * Next Opens At
             * Format: date-time
             */
            next_opens_at: string;
        };
        /**
         * Maintenance
         * @description A notice that every page shows; `closed`: instead of the page (§6, maintenance windows).
         */
        Maintenance: {
            /** Text */
            text: string;
            /** Closed */
            closed: boolean;
            /** Until */
            until: string | null;
        };
        /**
         * Problem
         * @description RFC 9457 problem details.
         */
        Problem: {
            /** Type */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            /** Instance */
            instance: string;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["ProblemField"][];
        };
        /**
         * ProblemField
         * @description One refused field of a problem.
         */
        ProblemField: {
            /** Field */
            field: string;
            /** Code */
            code: string;
            /** Message */
            message: string;
        };
    };
    responses: {
        /** @description The request cannot be read */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or the credentials are wrong */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed to whoever asks, or the page's header is missing */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Absent, or somebody else's */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description In another state or version than the caller believes */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 256 KB */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not declared as JSON */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Readable, but the rules refuse it; `errors` names the fields */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Wait for Retry-After */
        TooManyRequests: {
            headers: {
                /** @description Seconds */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A defect; it is in the log under `instance` */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description For now; nothing is lost by repeating after Retry-After */
        Unavailable: {
            headers: {
                /** @description Seconds */
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_password_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_staff_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffState"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStaffMember"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    choose_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseEstablishment"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    clear_undeliverable_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWithPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    close_seeker_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmWithPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_address_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteAddressCheck"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_address_check_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteAddressCheck"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_email_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email_change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteEmailChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_email_change_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email_change_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteEmailChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                password_reset_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletePasswordReset"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_seeker_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sign_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSignUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerAccountOpened"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBegun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sign_up_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSignUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOpened"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTotp"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_establishment_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sessions_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_other_sessions_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_seeker_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_session_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_address_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_address_state_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_consent_documents: {
        parameters: {
            query?: {
                audience?: components["schemas"]["Audience"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentDocuments"];
                };
            };
            400: components["responses"]["BadRequest"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_seeker_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSeekerSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_out_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_staff_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentStaffSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_out_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_staff: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeStaff"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    invite_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaff"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPassword"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_account_codes: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCodeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    issue_account_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IssueAccountCode"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccountCode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    issue_seeker_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IssueAccountCode"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedSeekerCode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_memberships: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEstablishments"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    join_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAccountCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEstablishment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_establishment_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentAccounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_members: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_office_account_codes: {
        parameters: {
            query?: {
                state?: "issued" | "expired";
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCodeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPasskeys"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPasskey"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPasskey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_undeliverable_addresses: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndeliverableAddresses"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    rename_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskey"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    resend_auth_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sign_up_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    resend_login_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginCodeSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    reset_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPassword"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    revoke_account_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedAccountCode"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginCodeSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerSignedIn"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginCodeSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInStaff"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in_with_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInWithPasskey"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBegun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_address_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressCheckStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_address_check_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressCheckStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_email_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEmailChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailChangeStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_email_change_as_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartEmailChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailChangeStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_passkey_registration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPasskeyRegistration"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRegistration"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_passkey_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPasswordReset"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_seeker_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSeekerSignUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSignUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpStarted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTotp"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_referral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelReferral"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    enter_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterResult"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    find_active_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivePosting"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_applicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralLetter"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_referral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_applicant_postings: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingsWithApplicants"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_applicants: {
        parameters: {
            query?: {
                list?: components["schemas"]["ReferralList"];
                posting_id?: string | null;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_referrals: {
        parameters: {
            query?: {
                side?: components["schemas"]["Side"];
                view?: components["schemas"]["StaffView"];
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    refer_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferSeeker"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterResult"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicantLine"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_results: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterResults"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredResults"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Establishment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEstablishment"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Establishment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_establishment_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentWithChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_establishment_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveEstablishmentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_own_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Establishment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_establishments: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_establishment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEstablishment"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Establishment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_establishment_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnEstablishmentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_establishment_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnEstablishmentChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstablishmentChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditImage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    delete_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_establishment_images: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_images: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    reserve_image: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveImage"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedImage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    order_images: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderImages"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    reopen_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                image_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenImage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_reported_thread: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedThread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_seeker_thread: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_thread: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_seeker_threads: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_thread_reports: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadReports"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_threads: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    mark_seeker_thread_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    mark_thread_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkRead"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    report_seeker_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportThread"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    report_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportThread"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    send_seeker_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referral_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_letters: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    mark_letter_printed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    copy_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyEnteredPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopiedPosting"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    copy_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopiedPosting"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_postings: {
        parameters: {
            query: {
                list: components["schemas"]["HomeList"];
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_posting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    discard_entered_posting: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    discard_posting: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    enter_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    enter_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterExtension"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    enter_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    enter_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterStop"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_entered_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_entered_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingRequests"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_posting_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_posting_version: {
        parameters: {
            query?: {
                proposal?: string | null;
            };
            header?: never;
            path: {
                posting_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingVersion"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_posting_version_as_staff: {
        parameters: {
            query?: {
                proposal?: string | null;
            };
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingVersion"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_public_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPosting"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingRequests"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_seeker_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicPosting"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_entered_postings: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEntryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    request_extension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestExtension"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    request_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestStop"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    search_postings: {
        parameters: {
            query?: {
                number?: string | null;
                establishment_number?: string | null;
                occupation_code?: string | null;
                words?: string | null;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPostingList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_entered_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_entered_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                establishment_number: string;
                posting_id: string;
                kind: components["schemas"]["RequestKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnPosting"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                posting_id: string;
                kind: components["schemas"]["RequestKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_audit_lines: {
        parameters: {
            query?: {
                actor?: string | null;
                subject?: string | null;
                action?: string | null;
                since?: string | null;
                until?: string | null;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLines"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    claim_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClaimReview"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    correct_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_comment_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentTemplates"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_reviews: {
        parameters: {
            query?: {
                view?: components["schemas"]["QueueView"];
                kind?: components["schemas"]["Kind"] | null;
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    refuse_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    release_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_found_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundSeekerDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_own_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_own_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveProfile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seeker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    update_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSeeker"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedSeeker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_seeker_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    save_seeker_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveProfileAtCounter"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_seekers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchSeekers"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    prolong_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProlongRegistration"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    publish_own_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishProfile"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    publish_seeker_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishProfileAtCounter"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_seeker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSeeker"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seeker"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    search_seekers: {
        parameters: {
            query?: {
                occupation?: string;
                prefecture?: string;
                municipality?: string;
                employment?: string;
                hours?: string;
                monthly_wage_max?: string;
                hourly_wage_max?: string;
                qualification?: string;
                experience_occupation?: string;
                experience_years_min?: string;
                education_min?: string;
                pc_skill?: string;
                relocation?: string;
                available_by?: string;
                words?: string;
                sort?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeekerSearchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_own_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_seeker_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seeker_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_support: {
        parameters: {
            query?: {
                office?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Support"];
                };
            };
            400: components["responses"]["BadRequest"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Unexpected"];
            503: components["responses"]["Unavailable"];
        };
    };
}
