/** What each member of a token says, in plain words (RFC 7515 §4.1, RFC 7519 §4.1, RFC 9068 §2). */

export interface ClaimNote {
	readonly means: string;
	/** Who looks at it, where nobody refuses a token because of it. */
	readonly usedFor?: string;
}

export const claimNotes: Readonly<Record<string, ClaimNote>> = {
	alg: { means: "how it is signed" },
	typ: { means: "what kind of token" },
	kid: { means: "which public key to use" },
	crit: { means: "what a reader must understand, or refuse" },
	iss: { means: "who made it" },
	aud: { means: "which API it is meant for" },
	exp: { means: "until when it is meant to work" },
	scope: { means: "what it allows" },
	sub: { means: "whom it is about", usedFor: "to find whose data to use" },
	client_id: { means: "which client asked", usedFor: "where rights depend on the client" },
	auth_time: { means: "when the user signed in", usedFor: "to judge how fresh that is" },
	iat: { means: "when it was made", usedFor: "to tell how old it is" },
	jti: { means: "this token's own number", usedFor: "to tell tokens apart" },
	/** Only the outermost actor counts for a decision; earlier ones are history (RFC 8693 §4.1). */
	act: { means: "who acts for the user, with earlier actors inside", usedFor: "where rights depend on who acts" },
	may_act: { means: "who may act for the user" },
	nbf: { means: "from when it is meant to work" },
	nonce: { means: "which request it answers", usedFor: "by a client, in an ID Token" },
	at_hash: { means: "which access token came with it", usedFor: "by a client, in an ID Token" },
	cnf: {
		means: "what it is bound to: jkt is the thumbprint of a key, x5t#S256 that of a certificate",
		usedFor: "where the API asks for a proof or for a certificate",
	},
	jwk: { means: "the public key that signed it" },
	htm: { means: "for which method" },
	htu: { means: "for which address" },
	ath: { means: "for which access token: its hash" },
};

/** Claims whose numbers are seconds since 1970. */
export const timeClaims: readonly string[] = ["exp", "iat", "nbf", "auth_time"];

/** What members say in a JWT that is no access token, where that differs: by the kind of the value. */
export const claimNotesOf: Readonly<Record<string, Readonly<Record<string, ClaimNote>>>> = {
	id_token: {
		aud: { means: "which client it is meant for" },
		sub: { means: "who signed in: a stable id at this issuer" },
		exp: { means: "until when the client may accept it" },
	},
	dpop_proof: {
		jti: { means: "its own number, for one use" },
		nonce: { means: "the text that this server gave out" },
	},
	client_assertion: {
		iss: { means: "who signed it: the client" },
		sub: { means: "which client it is about: the same" },
		aud: { means: "which server it is for, and no other" },
		jti: { means: "its own number, for one use" },
	},
};
