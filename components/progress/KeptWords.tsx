"use client";
import { useKeeping } from "./useProgress";

/** Where progress is, in one line, and the way to it. */
export function KeptWords() {
	const { kept } = useKeeping();
	return (
		<>
			{kept ? "Kept on this machine only." : "Progress will not be kept."}{" "}
			<a href="/learn/progress">{kept ? "Your progress" : "Export it"}</a>
		</>
	);
}
