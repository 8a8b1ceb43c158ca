import { sha256 } from "../../crypto/sha256";
import { hex } from "../../crypto/text-forms";
import type { Run } from "../run";

/**
 * The fingerprint of a run: SHA-256 over every message, in hexadecimal. Two screens that show the same one
 * show the same bytes, whatever computed them.
 */
export const digestOf = (run: Run): string => hex(sha256(JSON.stringify(run.hops.map(({ message }) => message))));
