"use client";
import { memo, type ReactNode, useEffect, useState } from "react";
import type { Player } from "../playing/usePlayer";
import { Transcript } from "../transcript/Transcript";
import { patiently } from "../ui/patiently";
import { ProseNote } from "../words/ProseNote";
import { rich, t } from "../words/words";
import { KeptBadge } from "./KeptBadge";
import { digestPiece } from "./pieces";
import { PROSE } from "./read-on";

interface Props {
	readonly player: Player;
	/** Fingerprint of the run that the page was built with. */
	readonly digest: string;
	readonly children: ReactNode;
}

/** Below the stage: the run as text, and the lesson's prose. */
export const AsText = memo(function AsText({ player, digest, children }: Props) {
	const { run, context, arrived } = player;
	const until = arrived ? context.cursor : run.hops.length - 1;
	const fingerprint = useFingerprint(player, digest);
	return (
		<section className="below" aria-labelledby="text">
			<h2 id="text">{t("Read as text")}</h2>
			<p className="text-ink2">
				{t(arrived ? "The run up to the current hop." : "The default run, computed when this page was built.")}{" "}
				{t("Demo values. Real clients need a secure random source.")}
			</p>
			<p className="fingerprint">
				{rich("Fingerprint of this run {digest}. Whoever opens the same link sees the same one.", {
					digest: <code data-testid="fingerprint">{fingerprint}</code>,
				})}
			</p>
			<ProseNote />
			<Transcript run={run} until={until} />
			<div id={PROSE} className="prose measure" tabIndex={-1} lang="en">
				{children}
			</div>
			<KeptBadge />
		</section>
	);
});

/** The shown run's fingerprint. The one of the served run came with the page; any other is computed here. */
function useFingerprint({ run, builtRun }: Player, digest: string): string {
	const [computed, setComputed] = useState<{ readonly run: typeof run; readonly digest: string }>();
	useEffect(() => {
		if (run === builtRun) return;
		void patiently(digestPiece.get, () => undefined).then((digestOf) => {
			setComputed({ run, digest: digestOf(run) });
		});
	}, [run, builtRun]);
	if (run === builtRun) return digest;
	return computed?.run === run ? computed.digest : "…";
}
