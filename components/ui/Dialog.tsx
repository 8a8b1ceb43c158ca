"use client";
import * as Radix from "@radix-ui/react-dialog";
import { type ReactNode, useEffect, useRef } from "react";
import { CloseIcon } from "./icons";
import "./dialog.css";
import { t } from "../words/words";

interface Props {
	readonly title: string;
	readonly open: boolean;
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** `sheet` covers the inspector's side, or the lower part of a phone; `centre` stands in the middle. */
	readonly place?: "centre" | "sheet";
	/** Beside the title. */
	readonly aside?: ReactNode;
}

/** A dialog: traps focus, closes with Escape, gives focus back. */
export function Dialog({ title, open, onClose, children, place = "centre", aside }: Props) {
	useStandstill(open);
	const opener = useRef<Element | null>(null);
	return (
		<Radix.Root
			open={open}
			onOpenChange={(now) => {
				if (!now) onClose();
			}}
		>
			<Radix.Portal>
				{/* Radix has one of its own, which locks scrolling with a style element that our policy refuses. */}
				<div className="dialog-shade" data-place={place} aria-hidden="true" />
				<Radix.Content
					className="dialog"
					data-place={place}
					aria-describedby={undefined}
					onOpenAutoFocus={(event) => {
						opener.current = document.activeElement;
						focusFirst(event);
					}}
					onCloseAutoFocus={(event) => {
						// Radix would give it to a trigger of its own, and there is none.
						event.preventDefault();
						giveBack(opener.current);
					}}
				>
					<div className="dialog-head">
						<Radix.Title className="dialog-title">{title}</Radix.Title>
						{aside}
						<Radix.Close className="btn dialog-close" aria-label={t("Close")}>
							<CloseIcon size={16} />
						</Radix.Close>
					</div>
					{children}
				</Radix.Content>
			</Radix.Portal>
		</Radix.Root>
	);
}

/** The page behind stands still, and does not jump where its scroll bar was. */
function useStandstill(open: boolean): void {
	useEffect(() => {
		if (!open) return;
		const { style, clientWidth } = document.documentElement;
		const { overflow, paddingRight } = style;
		style.paddingRight = `${window.innerWidth - clientWidth}px`;
		style.overflow = "hidden";
		return () => {
			style.overflow = overflow;
			style.paddingRight = paddingRight;
		};
	}, [open]);
}

/** Focus goes to what the dialog is for, not to the button that closes it. */
function focusFirst(event: Event): void {
	const content = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined;
	const first = content?.querySelector<HTMLElement>("[data-first], input:not([type=hidden]), textarea, select");
	if (!first) return;
	event.preventDefault();
	(chosenOf(first) ?? first).focus();
}

/** Of a group of radio buttons the one that is chosen: it is the one that the Tab key reaches. */
function chosenOf(first: HTMLElement): HTMLElement | undefined {
	if (!(first instanceof HTMLInputElement) || first.type !== "radio") return undefined;
	const group = first.closest(".dialog")?.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(first.name)}"]`);
	return [...(group ?? [])].find(({ checked }) => checked);
}

/** Whoever closed it may have sent the focus elsewhere, such as to what was found. */
function giveBack(opener: Element | null): void {
	if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
}
