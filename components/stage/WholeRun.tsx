import type { Run } from "@/lib/flow/run";
import { PaperStage } from "./PaperStage";

/** The whole default run as one picture, for a reader without script. With script, print shows the run that is open. */
export function WholeRun({ run }: { readonly run: Run }) {
	return (
		<div className="whole-run">
			<PaperStage run={run} cursor={run.hops.length - 1} whole />
		</div>
	);
}
