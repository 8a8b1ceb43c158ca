"use client";
import { CopyButton } from "../ui/CopyButton";
import type { Player } from "./usePlayer";

/** What a link asked for and could not get, and what went wrong in our own simulator. One sentence each. */
export function Notices({ player }: { readonly player: Player }) {
	const { notices, dismiss, context, run, send, busy, lost } = player;
	const hop = run.hops[context.cursor]?.number;
	const waits = busy && lost !== undefined;
	if (notices.length === 0 && context.failure === undefined && !waits) return null;
	return (
		<div className="notices" role="alert">
			{waits ? (
				<p>
					The server cannot be reached, so this run is not played yet. Your lesson, hop and edits are kept.{" "}
					<button type="button" className="btn" onClick={lost.again}>
						Try again
					</button>
				</p>
			) : null}
			{context.failure === undefined ? null : (
				<p>
					<b>This hop failed in our simulator, not in OAuth.</b> You are still at hop {hop}.{" "}
					<CopyButton text={() => JSON.stringify({ failure: context.failure, spec: context.spec, hop }, null, 2)}>
						Copy report
					</CopyButton>{" "}
					<button type="button" className="btn" onClick={() => send({ type: "RESET" })}>
						Reset
					</button>
				</p>
			)}
			{notices.map((notice) => (
				<p key={notice}>{notice}</p>
			))}
			{notices.length > 0 ? (
				<button type="button" className="btn" onClick={dismiss}>
					OK
				</button>
			) : null}
		</div>
	);
}
