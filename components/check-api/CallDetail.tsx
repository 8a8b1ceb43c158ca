"use client";
import { rawText } from "@/lib/http/raw";
import { cut } from "@/lib/http/text";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import { SmallStamp } from "../stage/Stamp";

interface Props {
	readonly answer: CallAnswer;
	/** Who said no, or why nobody did. */
	readonly said: string;
}

/** Characters of a message that are shown. */
const MAX_RAW = 4000;

/** One call: in what it is wrong, what the API noted down, and both messages byte by byte. */
export function CallDetail({ answer: { call, request, response, checks, beyond, outcome }, said }: Props) {
	return (
		<div className="call-detail">
			<p>{call.differs}</p>
			<p>
				{said} {outcome === "through" && beyond !== undefined && said !== beyond ? beyond : null}
			</p>
			{call.should.specs.length > 0 ? (
				<p className="call-specs">What should come of it: {call.should.specs.join(", ")}</p>
			) : null}
			<ol className="call-checks" aria-label="Checks that ran, in their order">
				{checks.map(({ id, title, verdict, detail }) => (
					<li key={id}>
						<span>{title}</span>
						<SmallStamp verdict={verdict} detail={detail} />
					</li>
				))}
			</ol>
			<div className="call-messages">
				<pre className="raw">{cut(rawText(request), MAX_RAW)}</pre>
				<pre className="raw">{response.status === 0 ? "No answer." : cut(rawText(response), MAX_RAW)}</pre>
			</div>
		</div>
	);
}
