"use client";
import { useId } from "react";

interface Props {
	readonly before: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** What the connection proves, which is none of the bytes below. */
export function EditCertificate({ before, value, onChange }: Props) {
	const id = useId();
	return (
		<section className="edit-section">
			<label htmlFor={id} className="text-[15px]">
				<b>Client certificate</b>, modelled
			</label>
			<input
				id={id}
				className="edit-input"
				value={value}
				spellCheck={false}
				autoCapitalize="off"
				onChange={(event) => onChange(event.target.value)}
			/>
			{value === before ? null : <p className="edit-was">was {before}</p>}
			<p className="mt-1 text-[14px] leading-[20px] text-ink2">
				No part of the message. A name here means connecting with that certificate and its private key; nothing,
				connecting without one.
			</p>
		</section>
	);
}
