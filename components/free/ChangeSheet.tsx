"use client";
import type { ComponentProps } from "react";
import { EditSheet } from "../inspect/EditSheet";
import { t } from "../words/words";

const onItsWay = () => ({
	title: t("Change it on its way"),
	about: t("Who receives it takes it for what the sender wrote."),
	after: t("The run is played again with it. Undo takes it back."),
	send: t("Let the changed one pass"),
	original: t("Leave it as it was"),
});

const again = () => ({
	title: t("Change it, and send it again"),
	about: t("It leaves from your own program."),
	after: t("The run is played again with it. Undo takes it back."),
	send: t("Send the changed one"),
	original: t("Send it as it is"),
});

/** A message in the attacker's hands lies open: one on its way, or a letter that it has and sends again. */
export const ChangeSheet = ({
	letter = false,
	...props
}: Omit<ComponentProps<typeof EditSheet>, "words"> & { readonly letter?: boolean }) => (
	<EditSheet {...props} words={letter ? again() : onItsWay()} />
);
