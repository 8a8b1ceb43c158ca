import type { Run } from "@/lib/flow/run";
import { Stage } from "./Stage";

/** The whole default run as one picture: for print, and for a reader without script. */
export function WholeRun({ run }: { readonly run: Run }) {
	return (
		<div className="whole-run">
			<Stage run={run} cursor={run.hops.length - 1} width={912} height={10_000} whole />
		</div>
	);
}
