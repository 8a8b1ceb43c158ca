import type { Run } from "@/lib/flow/run";
import type { Handout } from "@/lib/workshop/handout/handout";
import { T } from "../../words/words";
import { SheetRacks } from "./SheetRacks";

interface Props {
	readonly run: Run;
	readonly handout: Handout;
}

/** More than fit on any paper; only whole ones are shown. */
const NOTE_LINES = 40;

/** Below the diagram of the last page: racks, questions and notes to fill in. */
export function BlankEnd({ run, handout }: Props) {
	return (
		<>
			<AskedRacks run={run} handout={handout} blank />
			<ol className="sheet-questions" lang="en">
				{handout.questions.map(({ ask }, i) => (
					<li key={ask}>
						<b>{i + 1}</b> {ask}
						<span className="sheet-line" />
					</li>
				))}
			</ol>
			<div className="sheet-notes">
				<div className="sheet-notes-first">
					<h3>
						<T text="Notes" />
					</h3>
					<div className="sheet-line" />
				</div>
				{Array.from({ length: NOTE_LINES }, (_, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: all are the same.
					<div key={i} className="sheet-line" />
				))}
			</div>
		</>
	);
}

/** The same place on the page of answers. */
export function AnswerEnd({ run, handout }: Props) {
	const { questions, check } = handout;
	return (
		<>
			<AskedRacks run={run} handout={handout} blank={false} />
			<ol className="sheet-answers" lang="en">
				{questions.map(({ answer }, i) => (
					<li key={answer}>
						<b>{i + 1}</b> {answer}
					</li>
				))}
			</ol>
			{check ? (
				<div className="sheet-check">
					<p>
						<T
							text="{what}: this prints the challenge of this run, which ends in {tail}."
							values={{
								what: (
									<b>
										<T text="Check it yourself" />
									</b>
								),
								tail: <code>{check.tail}</code>,
							}}
						/>
					</p>
					<pre>{check.command}</pre>
				</div>
			) : null}
		</>
	);
}

function AskedRacks({ run, handout: { racks }, blank }: Props & { readonly blank: boolean }) {
	return racks ? <SheetRacks asked={racks} number={run.hops[racks.hop]?.number ?? ""} blank={blank} /> : null;
}
