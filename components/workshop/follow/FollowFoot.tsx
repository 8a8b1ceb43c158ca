"use client";
import { useEffect, useState } from "react";
import { clockText } from "@/lib/workshop/pace";
import type { Room } from "@/lib/workshop/room";
import { OfflineBadge } from "../../offline/OfflineBadge";
import { rich, t } from "../../words/words";

interface Props {
	readonly room: Room | undefined;
	/** When it was heard, in milliseconds since 1970. */
	readonly heardAt: number;
}

/** What is kept here, and how long the block still is. */
export function FollowFoot({ room, heardAt }: Props) {
	const [now, setNow] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000);
		return () => clearInterval(timer);
	}, []);
	const block = room?.block;
	const left = block ? block.left - Math.max(0, now - heardAt) / 1000 : 0;
	return (
		<footer className="follow-foot">
			<OfflineBadge />
			<span className="grow" />
			{block ? (
				<span>{left > 0 ? rich("Block ends in {time}", { time: <b>{clockText(left)}</b> }) : t("Block is over")}</span>
			) : null}
		</footer>
	);
}
