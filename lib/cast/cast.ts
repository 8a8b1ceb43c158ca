/** The people and programs of the lessons: Ada, Photo Print, the servers. Shared, so that every lesson tells of the same ones. */

import { clientDemonstrationKey, demonstrationKey, publicJwk } from "../crypto/keys";
import { base64url } from "../crypto/text-forms";
import type { LevelOf } from "../vocabulary/controls";
import type { Lane, LaneId } from "../vocabulary/lanes";
import { atLeast, levelOf, type Settings } from "../vocabulary/settings";
import type { AsMemory, ClientAuthMethod, Registration } from "../world/as-memory";
import type { AttackerMemory } from "../world/attacker-memory";
import type { BrowserMemory } from "../world/browser-memory";
import type { ClientMemory } from "../world/client-memory";
import { octetsFor } from "../world/dice";
import { constant } from "../world/own-memory";
import type { RsMemory } from "../world/rs-memory";

export const ISSUER = "https://as.example";
export const API = "https://api.example";
export const CLIENT_ORIGIN = "https://photos.example";
export const CLIENT_ID = "photo-print";
export const SCOPE = "photos.read";
/** Photo Print, where it has asked before the first hop. */
export const ASKING = { clientId: CLIENT_ID, scope: SCOPE } as const;
/** What Photo Print may ask for. It asks for photos first; orders have a scope that covers a narrower one. */
export const REGISTERED_SCOPE = `${SCOPE} order`;

export const lanes = {
	user: { id: "user", role: "browser", name: "You + browser", short: "You", spoken: "the browser" },
	client: {
		id: "client",
		role: "client",
		base: CLIENT_ORIGIN,
		name: "Client",
		short: "Client",
		spoken: "the client",
	},
	as: {
		id: "as",
		role: "as",
		base: ISSUER,
		name: "Authorization server",
		short: "Auth server",
		spoken: "the authorization server",
	},
	rs: { id: "rs", role: "rs", base: API, name: "Resource server", short: "API", spoken: "the resource server" },
	attacker: { id: "attacker", role: "attacker", name: "Attacker", short: "Attacker", spoken: "the attacker" },
} as const satisfies Record<LaneId, Lane>;

/** The same server code at another origin. It shares the issuer, so only `aud` tells the two apart. */
export const OTHER_API = "https://other-api.example";

export const otherApi: Lane = {
	id: "other",
	role: "rs",
	base: OTHER_API,
	name: "Other API",
	short: "Other API",
	spoken: "the other API",
};

/** Ada's password at the authorization server. */
export const PASSWORD = "correct horse";

/** A registered client secret: 32 octets, from the seed like everything else. */
export const secretOf = (settings: Settings): string => base64url(octetsFor(settings.seed, "as/client_secret", 0, 32));

export function authMethodOf(settings: Settings): ClientAuthMethod {
	if (!atLeast(settings, "clientType", "confidential")) return "none";
	return confidentialMethodOf(settings);
}

const METHODS: Readonly<Record<LevelOf<"clientAuth">, ClientAuthMethod>> = {
	post: "client_secret_post",
	basic: "client_secret_basic",
	private_key_jwt: "private_key_jwt",
	tls_client_auth: "tls_client_auth",
};

/** How a client authenticates that is confidential whatever the settings say of the usual one. */
export const confidentialMethodOf = (settings: Settings): ClientAuthMethod => METHODS[levelOf(settings, "clientAuth")];

/** What the server has registered of a client's credentials: a secret, or what proves nothing by itself. */
export function registeredCredentials(method: ClientAuthMethod, clientId: string, secret: string) {
	const registered: Readonly<Record<ClientAuthMethod, Partial<Registration>>> = {
		none: {},
		client_secret_post: { client_secret: secret },
		client_secret_basic: { client_secret: secret },
		private_key_jwt: { jwks: CLIENT_JWKS },
		tls_client_auth: { tls_client_auth_subject_dn: subjectOf(clientId) },
	};
	return registered[method];
}

/** The client's own half. */
export function ownCredentials(method: ClientAuthMethod, clientId: string, secret: string) {
	const own: Readonly<Record<ClientAuthMethod, Partial<ClientMemory>>> = {
		none: {},
		client_secret_post: { authMethod: method, clientSecret: secret },
		client_secret_basic: { authMethod: method, clientSecret: secret },
		private_key_jwt: { authMethod: method, key: CLIENT_KEY },
		tls_client_auth: { authMethod: method, certificateSubject: subjectOf(clientId) },
	};
	return own[method];
}

/** The subject of a client's certificate, as a distinguished name (RFC 4514). */
const subjectOf = (clientId: string) => `CN=${clientId},O=Example`;

// What nobody changes in a run is frozen, so that the copies of a world share it.
export const SCOPES = constant([SCOPE, "photos.write", "order", "order:items"]);
const RESOURCES = constant([API]);
const GRANT_TYPES = constant(["authorization_code"]);
const CLIENT_KEY = constant(clientDemonstrationKey);
const CLIENT_JWKS = constant({ keys: constant([constant(publicJwk(clientDemonstrationKey))]) });
const ACCOUNTS = constant({ ada: constant({ sub: "ada", name: "Ada", password: PASSWORD }) });
const PHOTOS = constant({ ada: constant(["harbour.jpg", "lighthouse.jpg", "letter.jpg"]) });

/** The usual grants, and the password grant where the server still offers it (RFC 9700 §2.4). */
export const grantTypesWithPassword = (settings: Settings): readonly string[] =>
	atLeast(settings, "password", "off") ? GRANT_TYPES : constant([...GRANT_TYPES, "password"]);

/** Where a lesson's server differs from the usual one. */
export interface AsOptions {
	/** How the client is registered to authenticate, where the settings do not decide it. */
	readonly method?: ClientAuthMethod;
	readonly client?: Partial<Registration>;
	readonly memory?: Partial<AsMemory>;
}

/** The authorization server, with Ada's account and Photo Print registered. */
export function asMemory(
	settings: Settings,
	redirectUri?: string,
	{ client, memory, ...own }: AsOptions = {},
): AsMemory {
	const method = own.method ?? authMethodOf(settings);
	return {
		role: "as",
		issuer: ISSUER,
		key: constant(demonstrationKey),
		scopes: SCOPES,
		resources: RESOURCES,
		grantTypes: GRANT_TYPES,
		clients: {
			[CLIENT_ID]: constant({
				client_id: CLIENT_ID,
				client_name: "Photo Print",
				redirect_uris: redirectUri === undefined ? [] : [redirectUri],
				token_endpoint_auth_method: method,
				...registeredCredentials(method, CLIENT_ID, secretOf(settings)),
				grant_types: ["authorization_code"],
				response_types: ["code"],
				scope: REGISTERED_SCOPE,
				...client,
			}),
		},
		accounts: ACCOUNTS,
		sessions: {},
		pending: {},
		codes: {},
		tokens: {},
		refreshTokens: {},
		families: {},
		...memory,
	};
}

export const rsMemory = (): RsMemory => ({
	role: "rs",
	resource: API,
	issuer: ISSUER,
	keys: [],
	photos: PHOTOS,
});

/** @param method how it authenticates */
export function clientMemory(settings: Settings, redirectUri = "", method = authMethodOf(settings)): ClientMemory {
	return {
		role: "client",
		clientId: CLIENT_ID,
		...ownCredentials(method, CLIENT_ID, secretOf(settings)),
		redirectUri,
		scope: SCOPE,
		resource: API,
		photosAt: API,
		metadata: { issuer: ISSUER, authorization_endpoint: "", token_endpoint: "" },
		transactions: [],
		sessions: { own: {} },
	};
}

export const browserMemory = (): BrowserMemory => ({ role: "browser", cookies: [], history: [] });

export const attackerMemory = (): AttackerMemory => ({ role: "attacker" });
