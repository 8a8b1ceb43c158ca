/** What a proxy makes sure of, beside what every authorization server and every client does. */
import type { Check } from "../../guard";
import { clientConsented } from "./client-consented";
import { consentGiven } from "./consent-given";
import { stateInBrowser } from "./state-in-browser";
import type { ProxiedSubject, ProxyConsentSubject } from "./subject";

/** A no is no error: it is why the proxy shows its page. */
export const proxyConsentChecks: readonly Check<ProxyConsentSubject>[] = [consentGiven, clientConsented];

export const browserChecks: readonly Check<ProxiedSubject>[] = [stateInBrowser];

export type { ProxiedSubject, ProxyConsentSubject };
