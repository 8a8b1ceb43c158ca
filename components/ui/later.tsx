"use client";
import { type ComponentType, useEffect, useState } from "react";
import { t } from "../words/words";
import { patiently } from "./patiently";
import type { Piece } from "./piece";

interface Closable {
	readonly onClose?: () => void;
}

/**
 * A component that comes with a piece. Until it is here nothing is drawn; where the network is gone, a sentence
 * stands in its place, and it comes by itself when the network is back. The rest of the page stays as it is.
 */
export function later<Props extends object>(from: Piece<ComponentType<Props>>): ComponentType<Props & Closable> {
	return function Later(props: Props & Closable) {
		const [Part, setPart] = useState(() => from.have());
		const [again, setAgain] = useState<() => void>();
		const missing = Part === undefined;
		useEffect(() => {
			if (!missing) return;
			patiently(from.get, (retry) => setAgain(() => retry)).then(
				(part) => setPart(() => part),
				// A fault of the part itself belongs to the boundary around it.
				(error: unknown) =>
					setPart(() => {
						throw error;
					}),
			);
		}, [missing]);
		if (Part) return <Part {...props} />;
		return again ? <Lost again={again} onClose={props.onClose} /> : null;
	};
}

function Lost({ again, onClose }: { readonly again: () => void; readonly onClose: Closable["onClose"] }) {
	return (
		<div className="lost" role="alert">
			<p>{t("This part of the page could not be fetched: the server cannot be reached. Your place is kept.")}</p>
			<button type="button" className="btn" onClick={again}>
				{t("Try again")}
			</button>
			{onClose ? (
				<button type="button" className="btn" onClick={onClose}>
					{t("Close")}
				</button>
			) : null}
		</div>
	);
}
