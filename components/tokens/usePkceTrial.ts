"use client";
import { useEffect, useRef, useState } from "react";
import type { PkceTrial, PkceTry } from "@/lib/inspect/pkce";

/** An answer of the server, and the question. */
export interface AskedPkce {
	readonly trial: PkceTrial;
	readonly asked: PkceTry;
	/** Our own simulator threw; the answer is the one before. */
	readonly failed: boolean;
}

/** Asks the server whenever the question changes. The engine is loaded when it is first needed. */
export function usePkceTrial(built: PkceTrial, { challenge, method, verifier }: PkceTry): AskedPkce {
	const [shown, setShown] = useState<AskedPkce>({
		trial: built,
		asked: { challenge, method, verifier },
		failed: false,
	});
	const isFirst = useRef(true);
	useEffect(() => {
		// The first question was asked when the page was built.
		if (isFirst.current) {
			isFirst.current = false;
			return;
		}
		let wanted = true;
		const asked = { challenge, method, verifier };
		import("@/lib/inspect/pkce")
			.then(({ tryVerifier }) => tryVerifier(asked))
			.then(
				(trial) => {
					if (wanted) setShown({ trial, asked, failed: false });
				},
				() => {
					if (wanted) setShown((before) => ({ ...before, failed: true }));
				},
			);
		return () => {
			wanted = false;
		};
	}, [challenge, method, verifier]);
	return shown;
}
