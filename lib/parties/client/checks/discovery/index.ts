/** What a client makes sure of on its way from a tool server to the authorization server. */
import type { Check } from "../../../guard";
import { endpointsNamed } from "./endpoints-named";
import { issuerSame } from "./issuer-same";
import { pkceOffered } from "./pkce-offered";
import { resourceSame } from "./resource-same";
import { serverNamed } from "./server-named";
import type { ResourceSubject, ServerSubject } from "./subject";

/** Protected resource metadata (RFC 9728 §3.3). */
export const resourceChecks: readonly Check<ResourceSubject>[] = [resourceSame, serverNamed];

/** Authorization server metadata (RFC 8414 §3.3). */
export const serverChecks: readonly Check<ServerSubject>[] = [issuerSame, endpointsNamed, pkceOffered];

export type { ResourceSubject, ServerSubject };
