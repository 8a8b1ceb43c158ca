import { ran } from "@/lib/flow/read/labels";
import { header } from "@/lib/http/message";
import type { Message } from "@/lib/vocabulary/message";

/** Whether a proof goes along with a request, read from its bytes. */
export const hasProof = (message: Message): boolean =>
	message.kind === "request" && header(message.request.headers, "dpop") !== undefined;

/** Whether the receiver looked at a proof. */
export const judgedProof = (message: Message): boolean => ran(message, "dpop.readable");

/** Whether an answer brings a nonce for the next proof. */
export const bringsNonce = (message: Message): boolean =>
	message.kind === "response" && header(message.response.headers, "dpop-nonce") !== undefined;

/** Whether tokens of the type DPoP are in an answer. */
export const isBoundToken = (message: Message): boolean =>
	message.kind === "response" && message.response.body.includes('"token_type":"DPoP"');
