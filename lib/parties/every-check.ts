/** Every check of every party by its name, for whoever lists them: an index, a page of errors. */
import type { CheckId } from "../vocabulary/check-ids";
import { assertionChecks } from "./as/checks/assertion";
import { certificateChecks } from "./as/checks/certificate";
import { clientCredentialsChecks, pageClientChecks } from "./as/checks/client-credentials";
import { deviceDecisionChecks, placedCodeChecks, userCodeChecks } from "./as/checks/device";
import { deviceGrantChecks } from "./as/checks/device-grant";
import { documentChecks } from "./as/checks/document";
import { endSessionChecks } from "./as/checks/end-session";
import { exchangeChecks } from "./as/checks/exchange";
import {
	consentAfterSignInChecks,
	consentChecks,
	credentialChecks,
	formTokenChecks,
	loginChecks,
	logoutFormChecks,
	passkeyChecks,
} from "./as/checks/form";
import { activeChecks, askingChecks } from "./as/checks/introspect";
import { keySame } from "./as/checks/par/key-same";
import { passwordGrantChecks } from "./as/checks/password";
import { redirectChecks } from "./as/checks/redirect";
import { bindingChecks, refreshChecks } from "./as/checks/refresh";
import { developerChecks, registerChecks } from "./as/checks/register";
import { requestChecks } from "./as/checks/requests";
import { revokeChecks } from "./as/checks/revoke";
import { codeGrantChecks, codeKeyChecks, tokenChecks } from "./as/checks/token";
import { userinfoChecks } from "./as/checks/userinfo";
import { programChecks } from "./as/programs/checks";
import { callChecks } from "./bearer/checks";
import { preflightChecks, readChecks } from "./browser/checks";
import { deliveryChecks } from "./browser/checks/delivery";
import { frameChecks } from "./browser/checks/frame";
import { redirectChecks as redirectRedirectChecks } from "./browser/checks/redirect";
import { refererChecks } from "./browser/checks/referer";
import { sourceChecks } from "./browser/checks/scripts";
import { callbackChecks, connectionChecks, linkChecks } from "./client/checks";
import { confirmChecks } from "./client/checks/confirm";
import { resourceChecks, serverChecks } from "./client/checks/discovery";
import { tokenAnswerChecks } from "./client/checks/fragment";
import { idTokenChecks } from "./client/checks/id-token";
import { logoutChecks, signedOutChecks } from "./client/checks/logout";
import { messageChecks } from "./client/checks/message";
import { redirectorChecks } from "./client/checks/redirector";
import { userInfoChecks } from "./client/checks/user-info";
import { arrivalChecks, boundChecks, onceChecks, proofChecks } from "./dpop/checks";
import type { Check } from "./guard";
import { issuingChecks, bindingChecks as mtlsBindingChecks } from "./mtls/checks";
import { proxyChecks } from "./proxy/checks";
import { albumChecks } from "./rs/albums/checks";
import { introspectionChecks } from "./rs/checks/introspection";
import { mailRules } from "./rs/checks/mail";
import { policyRules, taskChecks } from "./rs/checks/policy";
import { originChecks, toolChecks } from "./rs/checks/tools";
import { browserChecks, proxyConsentChecks } from "./tool-proxy/checks";

/** What a check says of itself, apart from what it looks at. */
export type CheckWords = Pick<Check<never>, "id" | "title" | "specs" | "specs20" | "without" | "control" | "policy">;

const lists: readonly (readonly CheckWords[])[] = [
	assertionChecks,
	certificateChecks,
	clientCredentialsChecks,
	pageClientChecks,
	deviceGrantChecks,
	userCodeChecks,
	placedCodeChecks,
	deviceDecisionChecks,
	documentChecks,
	endSessionChecks,
	exchangeChecks,
	loginChecks,
	credentialChecks,
	passkeyChecks,
	formTokenChecks,
	consentChecks,
	consentAfterSignInChecks,
	logoutFormChecks,
	askingChecks,
	activeChecks,
	passwordGrantChecks,
	redirectChecks,
	refreshChecks,
	bindingChecks,
	registerChecks,
	developerChecks,
	revokeChecks,
	tokenChecks,
	codeGrantChecks,
	codeKeyChecks,
	[keySame],
	userinfoChecks,
	programChecks,
	callChecks,
	deliveryChecks,
	frameChecks,
	readChecks,
	preflightChecks,
	redirectRedirectChecks,
	refererChecks,
	sourceChecks,
	confirmChecks,
	resourceChecks,
	serverChecks,
	tokenAnswerChecks,
	idTokenChecks,
	callbackChecks,
	linkChecks,
	connectionChecks,
	logoutChecks,
	signedOutChecks,
	messageChecks,
	redirectorChecks,
	userInfoChecks,
	arrivalChecks,
	proofChecks,
	boundChecks,
	onceChecks,
	issuingChecks,
	mtlsBindingChecks,
	proxyChecks,
	albumChecks,
	introspectionChecks,
	mailRules,
	taskChecks,
	policyRules,
	originChecks,
	toolChecks,
	proxyConsentChecks,
	browserChecks,
	requestChecks.map(({ check }) => check),
];

export const everyCheck: ReadonlyMap<CheckId, CheckWords> = new Map(
	lists.flat().map((check) => [check.id, check] as const),
);
