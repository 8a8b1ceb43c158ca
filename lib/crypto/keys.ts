/**
 * Demonstration keys. They are PUBLIC: everyone who opens the page has them, which is what makes two
 * browsers sign identical bytes. Never use them for anything. A sandbox with a real socket makes fresh
 * keys instead.
 */

/** An RSA private key as a JWK (RFC 7518 §6.3) with the id under which its public half is published. */
export interface RsaKey {
	readonly kid: string;
	readonly kty: "RSA";
	readonly n: string;
	readonly e: string;
	readonly d: string;
	readonly p: string;
	readonly q: string;
	readonly dp: string;
	readonly dq: string;
	readonly qi: string;
}

/** The public half, as a JWKS shows it (RFC 7517 §4). */
export interface PublicJwk {
	readonly kid: string;
	readonly kty: "RSA";
	readonly alg: "RS256";
	readonly use: "sig";
	readonly n: string;
	readonly e: string;
}

/** A public key on the curve P-256, for ES256 (RFC 7518 §6.2). */
export interface EcPublicJwk {
	readonly kid: string;
	readonly kty: "EC";
	readonly crv: "P-256";
	readonly x: string;
	readonly y: string;
	readonly alg?: "ES256";
	readonly use?: "sig";
}

/** A public key on the curve Ed25519 (RFC 8037). The name `EdDSA` is the older one of the same (RFC 9864). */
export interface OkpPublicJwk {
	readonly kid: string;
	readonly kty: "OKP";
	readonly crv: "Ed25519";
	readonly x: string;
	readonly alg?: "Ed25519" | "EdDSA";
	readonly use?: "sig";
}

/** A key that a client brings or has registered: it chooses the kind. The servers here sign with RSA. */
export type ClientJwk = PublicJwk | EcPublicJwk | OkpPublicJwk;

export const publicJwk = ({ kid, kty, n, e }: RsaKey): PublicJwk => ({ kid, kty, alg: "RS256", use: "sig", n, e });

export const demonstrationKey: RsaKey = {
	kid: "as-demo-1",
	kty: "RSA",
	n: "q2UjN66cpQWBV873ffTFZ_w2-agTN1TOaD9FKXKKs7gDcKSq93XC9I0NOBSlBzlRf2Gm2ejeNIC7lUb8en27m9hmmPdvz6MhjStaBm97YufBqWU6Z6soUdPEPhiCY1pZl5e8s7bDzvUW6-uPgcr27DtlDtL8sqEs95Gcz7OcxqFTJBIG1egQ9DBzrKWEb6OWW_fMG57HybuIzdvy-EaE3eh_NMk1T_z4U_PjfQtz18gq6CXnraTKz8E81UtVlN-7cwxboDaMuSkf5PsGkK_WOrgeW0K5WV7Jss9_BMcIAkFieOOsyyfyO48hsmcXTiInViXqTf5XR5vlVy8NNtqeZw",
	e: "AQAB",
	d: "Ua3hGqgb_oihGzeGun_rk6KekFuIzNWdiBCe5SGw9_S5rvTKhSOZxPFzW0Z7XvXx4MKowTA4tMykmH870yQYRCzcuAkzP8B-PMhsHqUCKCBKKnATZVQr4tMIso77lF16VMP7KanvprEmO0gHG9Od2PZ1MptZ0cb9pv29vT3beMygTf61LGprRvCgK-BuTCUvsBxYa8WNewWYhfO_9G937jofG_9Sw0ksPaaFO1F0etVuP1vpoarW2sD50kqddPjJXTqDR0y9RSDB46Ew50A_Bj0w9AJ6g9h-DnaLm14fi_iXyrmY-8pwssz38508ILEJkcACjNR2PYrHN5Rrrdqh",
	p: "5e7cHFghrzvCfxxneyRbgY7_X0Re11XObbmctfm49xxT4QlaUiOHVSQHIG4x_djkFi-tM0J2IWgdKdzPEMAHZE2RHy5lKhO9I1WJBkgs5Yhu2pmYMVdw27GAvRhSgam4rf5VCFqM6BoUD_dNpR8BHksylY_M6NpMTrImCpHRmx8",
	q: "vtNh9KEwJ5xlxBFJXNz1OuvSlbE7zEBcKJ-v-grBH9-YtIu1UuPWTAyfn6ISxihAmL81OKKe_D6HDZEa1AxE8bhVuUg-dm8klbRnV0vH31Twrl6fIi9pt6cr6755SaxFQ6onAWEaJns0bHrs_TetR3I3XIGtNZ-px2mHrBGS27k",
	dp: "wvbgaKBKH53ac5GQJRhVBuxLmWoNySUW3m8udBcFQXMhpIUbst4xWH4uFM-bUBVigXV3tSk7pWP0ppR2d0t8eQ5UaU4btav7CkTy5QK6Hv6qkG0AYYY1SfOep7hB7XQOBmrLi0PMitnh_Q_DJKm_dwJoJ-1A4IiJf4kLPJccVh0",
	dq: "lW7BAamMJSjDRIPo-FCLtWVglhqhYjRwNtu-Gcd8LrKRSakyCEQk1473HTH1E7oHw9XQHpaye4OXjNc5tB4bi1K3xo09ZM9qTdVlK6ZLUaeZhmLQqRuJ5OiDa2vQXRILd45yVxEsQkAu8Fhe53hHOHDHy6g89IYglOkd9nAYmfk",
	qi: "XQwpy3phFYenNDw694Crl0EuumOaiJ1oXOfDXonH4eNNWG9n303-P_K43d7hrvmCHpsk0vnRnpHeomh4Si9_VAX-b73RJS5R3s6GlJTgOnr8b6oef87UqXsj3KGrfe0chrP_0UEFyLGHWmHUfhKoIKK2oq3vjsAFWP0O2csWZJ0",
};

/** The key of the lessons' client, with which it signs its own statements (RFC 7523 §2.2). Public, too. */
export const clientDemonstrationKey: RsaKey = {
	kid: "client-demo-1",
	kty: "RSA",
	n: "v-IbRCzwCZ26fxUWeeNiJKQTy3mYFqjHtoqoH20HVa1-OjPLad_QlH5cPyj6ZlNZfVoQ_94Re2G0LBGd8nhZZbutmVzxkYAOrYR_9928FQrabX1CsTtPeADqOFPQLABRpgGfu320bCtTt_4LJ8izY8RWI4XsFACEZ0L3GrJDLrmZCvplg9A-dv6Jej3XOzNpFmNbWQqoKZUjsK38zWr-ehKnPhV85FWBEw3xFMcnP5sHWER_OTw04-cJDVPTd-5_OidnHenfs_gyYGav3SaJ4bf08FEyU02aIKqEh6hp2CWSTkhaw7DJWWlbmnH7qymkmzZQKMVlY8GIxwBxQu9w6Q",
	e: "AQAB",
	d: "BSd1SMmluXZmhukZuVSvo1ESdIvbt1kZgzhaf3yZ3rXqLvVK9Jk11LVHtE0dG8BHpjez_vF3uf8T_D6NZfDQYuyNg1H1La25RzUozE9FEPIhj6EWmGTh07T_lZt_uxzXlJxUznAYF3M6_JVa9pq8IdUJZMshPiDM7aqlcU7CQfgfmqkbdOjlpgAsYkXp_kSoByOy6qaOI2bPKcnlqDL8XaLLHhG9DYj4jy6VdBWSht5qBCApCFCL14H7MWkwhf6Qmb9OenMRgOlDA1_LQ2_NSgKb511V0DBIYsZEi85oYU9wL7vzYwmJPCaZX_kAq0iOcldHLYj9ZqeQ5mP1OxfpQQ",
	p: "7QEPkf5ps0J5_10N35l0JCl_IBNtl7lGO5l1XRNT3MH4yJKZuAUwZ6dMRMJOQrbXNKdu6Zm2qyRA8eJVwiTtmsD57aFzavRTSZUxFhB6x59plxEXQmrrMOkaDnJDJjS5xrmhIn3joR6Arb1Sk8y4ghjBofyGqeZoEHXhjFCzgCk",
	q: "z0M860JPEUzwPhC12HLFkf5BPWuup6GGB-fzIzZQ2v0-t0xXxvDGKQzGLgP54qujiZwRT_gJahx0atap8x9Bl5b8G1d7Y5wapAZoGOcJohyCxJ4Yqe_4Bdkbh8vas_brrXPzBb1ec0J6FK-a0DknR9ytNgaOUyCS9Xp1tnUvgsE",
	dp: "GrXV5WRA0V0alrcMCzkmJ7UtiJXn8gOFcM4YtgapmuWZfjFXda_QBr6KD-2-GDK3Ck4cZ-NU_PC3CQuzEpBK3vgEss1RTqp-gHp577ynubuzkLzyXB_kpbx_nUUvYCztCwJ8sIBzmQLxCaOenN2jpbXYjMMDAj7fV4uRgdjOghE",
	dq: "at5Aiw2lt0X0mgwDt5d2R9DR0tmzNLwUX_85Xu6iwkfSDrFOkUWU55WumgtyzW2y5UGTq6g5Mn15iZ0mBDYZnBA97dstxC65jdm_0xdN4EjTJI5gKT-So3FOwLZcDm9DFiyzIkKCcOvWBtSE_th5aJRgu3ql6Dbjj6-VAn9qAAE",
	qi: "lycg0lamJ6yOU2oiT2DE8Wl3LWSUszo2ItMNZxdQ6R4WMsYpyXsuXAJi8s2bgqhwIvMsaYdc6LuH0KlTNfpNgaRo9TdPrIFkCO06qQ8bHXJUyzTmXOXcT2HZ45b5U0fA5Md4jng6Ja-XPP8X9tAV00b9AJT7VOe5A3kj4bHmzE8",
};
