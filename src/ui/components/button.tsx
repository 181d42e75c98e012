import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

interface Common {
  variant?: ButtonVariant | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  id?: string | undefined;
  /** Id of a text that says more about what happens. */
  describedBy?: string | undefined;
}

interface WithWords {
  children: ComponentChildren;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  /** Read aloud instead of unclear words; it has to contain them. */
  label?: string | undefined;
}

interface OnlyIcon {
  children?: undefined;
  icon: IconName;
  iconEnd?: undefined;
  label: string;
}

interface Presses {
  href?: undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** Why the button cannot be pressed now and what would change that; shown beside it. */
  reason?: string | undefined;
  expanded?: boolean | undefined;
  hasPopup?: 'menu' | 'dialog' | undefined;
  pressed?: boolean | undefined;
  controls?: string | undefined;
  /** Receives the focus when its dialog opens. */
  initialFocus?: boolean | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

interface Leads {
  href: string;
  newTab?: boolean | undefined;
  /** The file name under which the link's target is saved. */
  download?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
}

export type ButtonProps = Common & (WithWords | OnlyIcon) & (Presses | Leads);

/** A button, or with `href` a link that looks like one. Never disabled without a reason in words. */
export function Button(props: ButtonProps) {
  const { variant = 'plain', small, wide, icon, iconEnd, children, label } = props;
  const reasonId = useId();
  const className = classes(
    'btn',
    variant !== 'plain' && `btn-${variant}`,
    small && 'btn-small',
    wide && 'btn-wide',
    children === undefined && 'btn-icon',
  );
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </>
  );
  if (props.href !== undefined) {
    const target = props.newTab ? { target: '_blank', rel: 'noreferrer' } : {};
    return (
      <a
        class={className}
        href={props.href}
        id={props.id}
        aria-label={label}
        aria-describedby={props.describedBy}
        onClick={props.onClick}
        download={props.download}
        {...target}
      >
        {content}
      </a>
    );
  }
  const { reason, onClick, describedBy } = props;
  const press = (event: MouseEvent) => {
    if (reason) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      ref={props.buttonRef ?? null}
      class={className}
      type={props.type ?? 'button'}
      id={props.id}
      aria-label={label}
      aria-describedby={classes(describedBy, reason && reasonId) || undefined}
      aria-disabled={reason ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-haspopup={props.hasPopup}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      data-initial-focus={props.initialFocus ? '' : undefined}
      onClick={press}
    >
      {content}
    </button>
  );
  if (!reason) return button;
  return (
    <span class="btn-and-reason">
      {button}
      <span class="hint" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}
