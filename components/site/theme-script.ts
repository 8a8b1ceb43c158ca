/**
 * Runs before the first paint: sets the theme, says which language is wanted, and hides the stage for a moment where the link asks for
 * another place than the one that the page was built with, so that no wrong picture flashes. Those pages take
 * the mark away again. The screen of a workshop is a projector, too. An address that a plain web server ends with a slash is the same without.
 */
export const THEME_SCRIPT = `(function(){try{var p=location.pathname;if(/.\\/$/.test(p))history.replaceState(history.state,"",p.slice(0,-1)+location.search+location.hash)}catch(e){}
var d=document.documentElement,q=location.search,t=null;try{t=localStorage.getItem("theme")}catch(e){}
if(t!=="light"&&t!=="dark"&&t!=="proof")t=/[?&]view=projector(&|$)/.test(q)||location.pathname==="/workshop/screen"?"proof":matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
d.dataset.theme=t;try{["motion","keys","language"].forEach(function(k){var v=localStorage.getItem(k);if(v==="off"||v&&k==="language")d.dataset[k]=v})}catch(e){}
d.dataset.js="on";if(/\\/(flows|attacks|compare)\\/./.test(location.pathname)&&/[?&#](hop|p|off|set|skip|seed|scope|c|e|view|act|a|b)=/.test(q+location.hash))d.dataset.arriving="on"})()`;
