/** What a hop answers, where it is an answer. */
import type { HttpResponse } from "../../http/message";
import type { Hop } from "../run";

export const responseOf = ({ message }: Pick<Hop, "message">): HttpResponse | undefined =>
	message.kind === "response" ? message.response : undefined;

/** 0 where the hop is no answer, as where nobody answers. */
export const statusOf = (hop: Pick<Hop, "message">): number => responseOf(hop)?.status ?? 0;
