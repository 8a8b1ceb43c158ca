"use client";
import { CopyButton } from "../ui/CopyButton";
import type { Player } from "./usePlayer";

/** What a link asked for and could not get, and what went wrong in our own simulator. One sentence each. */
export function Notices({ player }: { readonly player: Player }) {
	const { notices, dismiss, context, run, send } = player;
	const hop = run.hops[context.cursor]?.number;
	if (notices.length === 0 && context.failure === undefined) return null;
	return (
		<div className="notices" role="alert">
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
