/** What an API behind a proxy looks at before it reads a call. */
import type { Check } from "../../guard";
import type { ProxySubject } from "./subject";
import { toldByProxy } from "./told-by-proxy";

export const proxyChecks: readonly Check<ProxySubject>[] = [toldByProxy];

export type { ProxySubject };
