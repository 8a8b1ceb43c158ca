/** The second server sends somebody on to the first, who has not asked for that (RFC 9700 §4.4.1). */
import { isRedirect } from "../../http/message";
import type { Deed } from "./fault";

/** Nothing of the answer is changed: that the second server gives it is the fault. */
export const mixUp: Deed = {
	after: ({ to, response }) => (to === "other" && isRedirect(response) ? response : undefined),
};
