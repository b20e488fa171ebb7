/* Written by `npm run generate` from docs/openapi.json. Do not edit. */

export interface paths {
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
    "/staff/establishments/{establishment_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** GET /staff/establishments/{establishment_number} */
        get: operations["get_establishment"];
        put?: never;
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
         * @description A code in the staff's lists. `state` is that of now; `issued_by` names the member of staff by id.
         */
        AccountCodeSummary: {
            /** Code Id */
            code_id: string;
            /** Establishment Number */
            establishment_number: string;
            /** Establishment Name */
            establishment_name: string;
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
         * StartPasswordReset
         * @description `POST /public/password-resets`.
         */
        StartPasswordReset: {
            /** Email */
            email: string;
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
            /** Corporate Number */
            corporate_number?: string | null;
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
            /** Business */
            business?: string | null;
            /** Office */
            office: string;
            /** Version */
            version: number;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
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
         * @description `POST /staff/establishments`.
         */
        RegisterEstablishment: {
            /** Establishment Number */
            establishment_number: string;
            /** Name */
            name: string;
            /** Name Kana */
            name_kana: string;
            /** Corporate Number */
            corporate_number?: string | null;
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
            /** Business */
            business?: string | null;
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
         * HomeList
         * @description The lists of the home page (R13).
         * @enum {string}
         */
        HomeList: "active" | "applying" | "inactive" | "drafts";
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
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Shown
         * @description The state that people see (§2.4).
         * @enum {string}
         */
        Shown: "draft" | "submitted" | "in_review" | "returned" | "withdrawn" | "refused" | "active" | "inactive";
        /**
         * Channel
         * @description How an application reached the office (R02-R05).
         * @enum {string}
         */
        Channel: "mypage" | "counter" | "mail" | "phone" | "fax";
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
         * PostingContent
         * @description What an employer fills in. Every field may be absent while it is a draft.
         */
        PostingContent: {
            hours_class?: components["schemas"]["HoursClass"] | null;
            publication?: components["schemas"]["Publication"] | null;
            /** Note To Office */
            note_to_office?: string | null;
            /** Occupation */
            occupation?: string | null;
            /** Occupation Codes */
            occupation_codes?: components["schemas"]["OccupationCode"][] | null;
            /** Duties */
            duties?: string | null;
            employment_type?: components["schemas"]["EmploymentType"] | null;
            /** Employment Type Name */
            employment_type_name?: string | null;
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
            /** Fixed Overtime Note */
            fixed_overtime_note?: string | null;
            commuting_allowance?: components["schemas"]["CommutingAllowance"] | null;
            /** Commuting Amount */
            commuting_amount?: number | null;
            commuting_per?: components["schemas"]["CommutingPer"] | null;
            /** Working Time Systems */
            working_time_systems?: components["schemas"]["WorkingTimeSystem"][] | null;
            hours_kind?: components["schemas"]["HoursKind"] | null;
            /** Working Patterns */
            working_patterns?: components["schemas"]["WorkingPattern"][] | null;
            span_starts_at?: components["schemas"]["Time"] | null;
            span_ends_at?: components["schemas"]["Time"] | null;
            /** Span Minutes Min */
            span_minutes_min?: number | null;
            /** Span Minutes Max */
            span_minutes_max?: number | null;
            /** Span Break Minutes */
            span_break_minutes?: number | null;
            /** Daily Minutes */
            daily_minutes?: number | null;
            /** Weekly Days */
            weekly_days?: number | null;
            /** Weekly Days Negotiable */
            weekly_days_negotiable?: boolean | null;
            /** Hours Note */
            hours_note?: string | null;
            overtime?: components["schemas"]["YesNo"] | null;
            /** Overtime Hours */
            overtime_hours?: number | null;
            /** Holidays */
            holidays?: components["schemas"]["Holiday"][] | null;
            weekly_holiday?: components["schemas"]["WeeklyHoliday"] | null;
            /** Holidays Note */
            holidays_note?: string | null;
            /** Annual Holidays */
            annual_holidays?: number | null;
            /** Openings */
            openings?: number | null;
            /** Selection Methods */
            selection_methods?: components["schemas"]["SelectionMethod"][] | null;
            /** Interviews */
            interviews?: number | null;
            /** Selection Note */
            selection_note?: string | null;
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
        OccupationCode: string;
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
         * Workplace
         * @description 就業場所.
         * @enum {string}
         */
        Workplace: "establishment" | "other" | "home";
        /**
         * WageForm
         * @description 賃金形態.
         * @enum {string}
         */
        WageForm: "monthly" | "daily" | "hourly" | "annual" | "other";
        Yen: number;
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
         * YesNo
         * @description あり・なし.
         * @enum {string}
         */
        YesNo: "yes" | "no";
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
            ends_at: components["schemas"]["Time"];
            /** Break Minutes */
            break_minutes: number;
        };
        Time: string;
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
         * SelectionMethod
         * @description 選考方法.
         * @enum {string}
         */
        SelectionMethod: "interview" | "documents" | "written_test" | "other";
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
        };
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
         * UpdatePosting
         * @description The whole content, based on `version`.
         */
        UpdatePosting: {
            content: components["schemas"]["PostingContent"];
            version: components["schemas"]["Version"];
        };
        Version: number;
        /**
         * EnterPosting
         * @description A new draft that staff enter for an employer: how it came in and on which day (R04).
         */
        EnterPosting: {
            content: components["schemas"]["PostingContent"];
            /** Posting Id */
            posting_id?: string | null;
            channel: components["schemas"]["Channel"];
            /**
             * Received On
             * Format: date
             */
            received_on: string;
        };
        /**
         * Home
         * @description The home page (R13).
         */
        Home: {
            active: components["schemas"]["HomeSection"];
            applying: components["schemas"]["HomeSection"];
            inactive: components["schemas"]["HomeSection"];
            drafts: components["schemas"]["HomeSection"];
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
         * PublicPosting
         * @description What everybody may see of an active posting, chosen field by field (§2.4, 公開希望).
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
            /** Address */
            address: string | null;
            /** Content */
            content: {
                [key: string]: unknown;
            };
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
         * ActOnPosting
         * @description Submit or withdraw what the caller saw as `version`.
         */
        ActOnPosting: {
            version: components["schemas"]["Version"];
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
         * @description The outcome of a claim, release or decision. `version` is the review's, `state` the posting's.
         */
        DecidedReview: {
            /** Review Id */
            review_id: string;
            /** Version */
            version: number;
            review_state: components["schemas"]["ReviewState"];
            /** Posting Id */
            posting_id: string;
            state: components["schemas"]["Shown"];
            /** Posting Number */
            posting_number?: string | null;
            /** Valid Until */
            valid_until?: string | null;
        };
        /**
         * ReviewState
         * @description Where a piece of work stands.
         * @enum {string}
         */
        ReviewState: "waiting" | "in_review" | "accepted" | "returned" | "refused" | "withdrawn";
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
         * ReviewDetail
         * @description Everything a clerk needs to decide.
         */
        ReviewDetail: {
            review: components["schemas"]["ReviewSummary"];
            posting: components["schemas"]["PostingView"];
            establishment: components["schemas"]["Establishment"];
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
            /** Kind */
            kind: string;
            /** Posting Id */
            posting_id: string;
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
         * CheckFinding
         * @description What a law check found in the content, for the clerk's eye.
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
         * HistoryLine
         * @description What happened to the posting: event, by which kind of actor, when; with the comments that were made.
         */
        HistoryLine: {
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
            /** Comments */
            comments: {
                [key: string]: unknown;
            }[];
        };
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
         * Support
         * @description Whom to ask (R05, R29).
         */
        Support: {
            office: components["schemas"]["OfficeFacts"];
            help_desk: components["schemas"]["HelpDeskFacts"];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_consent_documents: {
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
                    "application/json": components["schemas"]["ConsentDocuments"];
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    "application/json": components["schemas"]["AccountCodeSummary"];
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                content: {
                    "application/json": null;
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_reviews: {
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
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description Problem (docs/api.md) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
