export interface OrderNumberProps {
  value: string;
}

/** An order number in groups of four. The gaps are not characters: copied, it has no spaces. */
export function OrderNumber({ value }: OrderNumberProps) {
  const groups = value.match(/.{1,4}/gu) ?? [];
  return (
    <span class="mono order-number" dir="ltr">
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
