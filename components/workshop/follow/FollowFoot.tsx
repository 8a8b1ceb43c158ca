"use client";
import { clockText } from "@/lib/workshop/pace";
import { OfflineBadge } from "../../offline/OfflineBadge";
import { OfflineSays } from "../../offline/OfflineSays";
import { rich, t } from "../../words/words";
import { useBlockLeft } from "../useBlockLeft";
import type { Heard } from "../useRoom";

/** What is kept here, and how long the block still is. */
export function FollowFoot({ heard }: { readonly heard: Pick<Heard, "room" | "at"> }) {
	const left = useBlockLeft(heard);
	return (
		<footer className="follow-foot">
			<details>
				<summary>
					<OfflineBadge />
				</summary>
				<OfflineSays />
			</details>
			<span className="grow" />
			{left === undefined ? null : (
				<span>{left > 0 ? rich("Block ends in {time}", { time: <b>{clockText(left)}</b> }) : t("Block is over")}</span>
			)}
		</footer>
	);
}
