"use client";
import type { Player } from "../playing/usePlayer";
import { CopyButton } from "../ui/CopyButton";
import { t } from "../words/words";

/** A run that our own program could not play: what happened, what a maintainer needs to know, and the way back. */
export function Failure({ player: { context, run, send } }: { readonly player: Player }) {
	const hop = run.hops[context.cursor]?.number ?? "";
	const report = () => JSON.stringify({ failure: context.failure, spec: context.failed ?? context.spec, hop }, null, 2);
	return (
		<p>
			<b>{t("This hop failed in our simulator, not in OAuth.")}</b> {t("You are still at hop {hop}.", { hop })}{" "}
			<CopyButton text={report}>{t("Copy report")}</CopyButton>{" "}
			<button type="button" className="btn" onClick={() => send({ type: "RESET" })}>
				{t("Reset")}
			</button>
		</p>
	);
}
