"use client";
import { type ReactNode, useId, useState } from "react";
import { rich, t } from "../words/words";

interface Props {
	readonly heading: string;
	readonly children: ReactNode;
	readonly list: readonly string[];
	/** What the field for another one is called, and what may stand in it. */
	readonly another: string;
	readonly example: string;
	/** @param become the list that is to be, of the one that is; @returns whether the sandbox has taken it */
	readonly change: (become: (list: readonly string[]) => readonly string[]) => Promise<boolean>;
}

/** Addresses that a sandbox knows, to be added to and taken from. */
export function AddressList({ heading, children, list, another, example, change }: Props) {
	const id = useId();
	const [address, setAddress] = useState("");
	const add = () => void change((now) => [...now, address]).then((done) => done && setAddress(""));
	return (
		<section>
			<h3>{heading}</h3>
			<p className="lab-small">{children}</p>
			<ul className="lab-redirects">
				{list.map((one) => (
					<li key={one}>
						<code translate="no">{one}</code>
						<Remove which={one} onRemove={() => void change((now) => now.filter((other) => other !== one))} />
					</li>
				))}
			</ul>
			<form
				className="lab-add"
				onSubmit={(event) => {
					event.preventDefault();
					add();
				}}
			>
				<label htmlFor={id}>{another}</label>
				<input
					id={id}
					className="edit-field"
					type="url"
					spellCheck={false}
					autoComplete="off"
					translate="no"
					placeholder={example}
					value={address}
					onChange={(event) => setAddress(event.target.value)}
				/>
				<button type="submit" className="btn" disabled={address === ""}>
					{t("Add")}
				</button>
			</form>
		</section>
	);
}

export function Remove({ which, onRemove }: { readonly which: string; readonly onRemove: () => void }) {
	return (
		<button type="button" className="btn" onClick={onRemove}>
			{rich("Remove{which}", { which: <span className="sr-only"> {which}</span> })}
		</button>
	);
}
