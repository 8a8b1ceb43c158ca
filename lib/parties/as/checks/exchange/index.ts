/**
 * What a token exchange must hold (RFC 8693 §2.1). The order is our choice: who asks, what is presented,
 * who acts, and last what is asked for.
 */
import type { Check } from "../../../guard";
import { actorGenuine } from "./actor-genuine";
import { actorIsClient } from "./actor-is-client";
import { actorPaired } from "./actor-paired";
import { claimsComplete } from "./claims-complete";
import { clientConfidential } from "./client-confidential";
import { criticalUnderstood } from "./critical-understood";
import { mayAct } from "./may-act";
import { scopeWellFormed } from "./scope-well-formed";
import { scopeWithin } from "./scope-within";
import type { ExchangeSubject } from "./subject";
import { subjectActive } from "./subject-active";
import { subjectForClient } from "./subject-for-client";
import { subjectGenuine } from "./subject-genuine";
import { subjectReadable } from "./subject-readable";
import { subjectSent } from "./subject-sent";
import { targetAllowed } from "./target-allowed";
import { typesSupported } from "./types-supported";

export const exchangeChecks: readonly Check<ExchangeSubject>[] = [
	clientConfidential,
	subjectSent,
	actorPaired,
	typesSupported,
	subjectReadable,
	criticalUnderstood,
	subjectGenuine,
	subjectActive,
	subjectForClient,
	actorGenuine,
	claimsComplete,
	mayAct,
	actorIsClient,
	targetAllowed,
	scopeWellFormed,
	scopeWithin,
];

export type { ExchangeSubject };
