"use client";
import { useEffect, useRef, useState } from "react";
import type { PkceTrial, PkceTry } from "@/lib/inspect/pkce";
import { type Failed, failureOf } from "../ui/piece";
import { pkcePiece } from "./pieces";

/** An answer of the server, and the question. */
export interface AskedPkce {
	readonly trial: PkceTrial;
	readonly asked: PkceTry;
	/** Our own simulator threw, or could not be fetched; the answer is the one before. */
	readonly failed: Failed;
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
		pkcePiece
			.get()
			.then((tryVerifier) => tryVerifier(asked))
			.then(
				(trial) => {
					if (wanted) setShown({ trial, asked, failed: false });
				},
				(cause) => {
					if (wanted) setShown((before) => ({ ...before, failed: failureOf(cause) }));
				},
			);
		return () => {
			wanted = false;
		};
	}, [challenge, method, verifier]);
	return shown;
}
