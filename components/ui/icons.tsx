/** Line icons, drawn here because no font can be relied on to have them. All are decoration. */
import type { ReactNode } from "react";

const icon = (paths: ReactNode) =>
	function Icon({ size = 20 }: { readonly size?: number }) {
		return (
			<svg
				width={size}
				height={size}
				viewBox="0 0 20 20"
				fill="none"
				stroke="currentColor"
				strokeWidth="2"
				aria-hidden="true"
				style={{ flex: "none" }}
			>
				{paths}
			</svg>
		);
	};

export const FirstIcon = icon(
	<>
		<path d="M4 3V17" />
		<path d="M17 3L7 10L17 17Z" />
	</>,
);
export const BackIcon = icon(<path d="M15 3L5 10L15 17Z" fill="currentColor" />);
export const NextIcon = icon(<path d="M5 3L15 10L5 17Z" fill="currentColor" />);
export const PlayIcon = icon(
	<>
		<path d="M3 4L11 10L3 16Z" fill="currentColor" />
		<path d="M14 4V16M18 4V16" />
	</>,
);
export const PauseIcon = icon(<path d="M6 4V16M14 4V16" strokeWidth="4" />);
export const CloseIcon = icon(<path d="M4 4L16 16M16 4L4 16" />);
export const DownIcon = icon(<path d="M4 7L10 13L16 7" />);
export const RightIcon = icon(<path d="M7 4L13 10L7 16" />);
export const UndoIcon = icon(<path d="M8 4L3 9L8 14M3 9H12Q17 9 17 14V16" />);
export const PlusIcon = icon(<path d="M10 3V17M3 10H17" />);
export const MinusIcon = icon(<path d="M3 10H17" />);
export const ArrowIcon = icon(<path d="M3 10H16M11 5L16 10L11 15" />);
export const DeltaIcon = icon(<path d="M10 3L17.5 17H2.5Z" />);
export const UpIcon = icon(<path d="M10 17V4M4 10L10 4L16 10" />);
export const MenuIcon = icon(<path d="M3 5H17M3 10H17M3 15H17" />);
export const CopyIcon = icon(<path d="M7 7H17V17H7ZM13 7V3H3V13H7" />);
export const PenIcon = icon(<path d="M3 17L4 13L14 3L17 6L7 16Z" />);
