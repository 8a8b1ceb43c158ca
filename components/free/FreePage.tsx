"use client";
import type { ComponentProps } from "react";
import { playLink } from "@/lib/flow/link/share-play";
import { OwnTab } from "../inspect/own-tab";
import { LessonPage, type OwnParts } from "../player/LessonPage";
import { AttackerTab } from "./AttackerTab";
import { FreeBar } from "./FreeBar";
import { FreeScreens } from "./FreeScreens";
import { KeepsUndone } from "./useUndo";

const own: OwnParts = { play: playLink, Bar: FreeBar, Screens: FreeScreens };

/** A grant in which the learner is the attacker. */
export const FreePage = (props: Omit<ComponentProps<typeof LessonPage>, "own">) => (
	<OwnTab value={AttackerTab}>
		<KeepsUndone>
			<LessonPage {...props} own={own} />
		</KeepsUndone>
	</OwnTab>
);
