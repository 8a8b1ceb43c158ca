/** `tls_client_auth`, as a list (RFC 8705 §2.1). The handshake itself, with its chain of trust, is modelled. */
import type { Check } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { sent } from "./sent";
import { subjectRegistered } from "./subject-registered";

export const certificateChecks: readonly Check<TokenSubject>[] = [sent, subjectRegistered];
