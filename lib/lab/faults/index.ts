/** Every fault: what it is in words, and what it does. */
import type { FaultId } from "../fault-ids";
import { dpopNonceAgain } from "./dpop";
import { signatureEs256 } from "./es256";
import type { Deed, Fault } from "./fault";
import * as idToken from "./id-token";
import * as keys from "./keys";
import * as metadata from "./metadata";
import { mixUp } from "./mix-up";
import * as redirect from "./redirect";
import * as refresh from "./refresh";
import * as tokenAnswer from "./token-answer";
import { faultWords } from "./words";

const deeds: Readonly<Record<FaultId, Deed>> = {
	"state-wrong": redirect.stateWrong,
	"state-missing": redirect.stateMissing,
	"state-repeated": redirect.stateRepeated,
	"iss-wrong": redirect.issWrong,
	"iss-missing": redirect.issMissing,
	"mix-up": mixUp,
	"token-500": tokenAnswer.token500,
	"token-slow": tokenAnswer.tokenSlow,
	"token-not-json": tokenAnswer.tokenNotJson,
	"token-type-case": tokenAnswer.tokenTypeCase,
	"id-token-rs256": idToken.signatureRs256,
	"id-token-es256": signatureEs256,
	"id-token-hs256-key": idToken.hs256Key,
	"id-token-hs256-secret": idToken.hs256Secret,
	"id-token-none": idToken.algNone,
	"id-token-aud-wrong": idToken.audWrong,
	"id-token-aud-missing": idToken.audMissing,
	"id-token-iss": idToken.issWrong,
	"id-token-sub": idToken.subMissing,
	"id-token-iat": idToken.iatMissing,
	"id-token-nonce-wrong": idToken.nonceWrong,
	"id-token-nonce-missing": idToken.nonceMissing,
	"id-token-at-hash": idToken.atHashWrong,
	"id-token-expired": idToken.expired,
	"kid-absent": idToken.kidAbsent,
	"kid-absent-several": keys.kidAbsentSeveral,
	"key-unreadable": keys.keyUnreadable,
	"keys-rotated": keys.keysRotated,
	"keys-rotated-late": keys.keysRotatedLate,
	"userinfo-sub": metadata.userinfoSub,
	"metadata-issuer": metadata.metadataIssuer,
	"metadata-resource": metadata.metadataResource,
	"metadata-no-s256": metadata.metadataNoS256,
	"refresh-iss": refresh.refreshIss,
	"refresh-sub": refresh.refreshSub,
	"refresh-aud": refresh.refreshAud,
	"refresh-azp": refresh.refreshAzp,
	"refresh-not-rotated": refresh.refreshNotRotated,
	"refresh-rotated-twice": refresh.refreshRotatedTwice,
	"dpop-nonce-again": dpopNonceAgain,
};

export const faults = Object.fromEntries(
	Object.entries(deeds).map(([id, deed]) => [id, { ...faultWords[id as FaultId], ...deed }]),
) as Readonly<Record<FaultId, Fault>>;
