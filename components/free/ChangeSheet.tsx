"use client";
import type { ComponentProps } from "react";
import { EditSheet } from "../inspect/EditSheet";

const onItsWay = {
	title: "Change it on its way",
	about: "Who receives it takes it for what the sender wrote.",
	after: "The run is played again with it. Undo takes it back.",
	send: "Let the changed one pass",
	original: "Leave it as it was",
};

const again = {
	title: "Change it, and send it again",
	about: "It leaves from your own program.",
	after: "The run is played again with it. Undo takes it back.",
	send: "Send the changed one",
	original: "Send it as it is",
};

/** A message in the attacker's hands lies open: one on its way, or a letter that it has and sends again. */
export const ChangeSheet = ({
	letter = false,
	...props
}: Omit<ComponentProps<typeof EditSheet>, "words"> & { readonly letter?: boolean }) => (
	<EditSheet {...props} words={letter ? again : onItsWay} />
);
