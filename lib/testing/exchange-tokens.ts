/** Tokens that somebody might present in a token exchange, each with one thing that is particular to it. */
import type { JsonObject } from "../crypto/json";
import { demonstrationKey } from "../crypto/keys";
import { signJwt } from "../crypto/sign-jwt";
import { CLOCK_START } from "../world/clock";
import { API, ISSUER } from "./bench";
import { rfc7515A2Key } from "./vectors";

const PRINT = "https://print.example";

const good: JsonObject = {
	iss: ISSUER,
	sub: "ada",
	aud: PRINT,
	scope: "photos.read prints.create",
	exp: CLOCK_START + 300,
	jti: "ada-1",
};
const own: JsonObject = { iss: ISSUER, sub: "print-service", aud: ISSUER, exp: CLOCK_START + 300 };
const signed = (claims: JsonObject, typ = "at+jwt", key = demonstrationKey) => signJwt(typ, claims, key);

export const GOOD = await signed(good);
export const OWN = await signed(own);
/** With everything that RFC 9068 §2.2 requires. */
export const WHOLE = await signed({ ...good, client_id: "photo-print", iat: CLOCK_START });
export const WHOLE_ACTOR = await signed({ ...own, client_id: "print-service", iat: CLOCK_START, jti: "own-1" });
/** Of this server, and about nobody. */
export const NOBODY = await signed({ ...good, sub: "", client_id: "photo-print", iat: CLOCK_START });
export const ID = await signed(good, "JWT");
export const MEDIA_TYPE = await signed(good, "application/AT+JWT");
export const STRANGE_KEY = await signed(good, "at+jwt", { ...rfc7515A2Key, kid: demonstrationKey.kid });
export const OTHER_KID = await signed(good, "at+jwt", { ...demonstrationKey, kid: "k" });
export const OTHER_ISSUER = await signed({ ...good, iss: `${ISSUER}/` });
export const NONE = `${btoa('{"alg":"none","typ":"at+jwt","kid":"as-demo-1"}').replace(/=+$/, "")}.${GOOD.split(".")[1]}.`;
export const OLD = await signed({ ...own, exp: CLOCK_START });
export const REVOKED = await signed({ ...own, jti: "gone" });
/** Signed by the server's key, so that only what a claim says is wrong with them. */
const claimed = (change: JsonObject, base = good) => signed({ ...base, ...change });

export const AUD_LIST = await claimed({ aud: [API, PRINT] });
export const AUD_API = await claimed({ aud: API });
export const AUD_OBJECT = await claimed({ aud: { toString: 1 } });
export const ENDS_NOW = await claimed({ exp: CLOCK_START });
export const ONE_SECOND = await claimed({ exp: CLOCK_START + 1 });
export const NO_END = await claimed({ exp: "soon" });
export const NOT_YET = await claimed({ nbf: CLOCK_START + 1 });
export const FROM_NOW = await claimed({ nbf: CLOCK_START });
export const NBF_TEXT = await claimed({ nbf: "0" });
export const OWN_LATER = await claimed({ nbf: CLOCK_START + 1 }, own);
export const GONE = await claimed({ jti: "gone" });
export const MAY_PRINT = await claimed({ may_act: { sub: "print-service" } });
export const MAY_OTHER = await claimed({ may_act: { sub: "other" } });
export const MAY_TEXT = await claimed({ may_act: "print-service" });
export const MAY_NULL = await claimed({ may_act: null });
export const MAY_EMPTY = await claimed({ may_act: {} });
export const ACTS_OTHER = await claimed({ sub: "other" }, own);
export const ACTS_LIST = await claimed({ sub: ["print-service"] }, own);
export const NO_SCOPE = await claimed({ scope: ["photos.read"] });
