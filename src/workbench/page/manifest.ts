/** A button that the manifest puts on Excel's ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'run'; readonly functionName: string };
}

const ADDIN = '/addin/';

/** The manifest names the address it will be installed at; here the same file is under /addin/. */
const localAddress = (address: string): string => ADDIN + new URL(address).pathname.replace(/^\//, '');

const byTag = (root: ParentNode, name: string): Element[] => [...root.querySelectorAll('*')].filter((element) => element.localName === name);

/** The texts and addresses of <Resources>, in the wanted language. */
const readResources = (root: ParentNode, locale: string): ReadonlyMap<string, string> => {
  const resources = new Map<string, string>();
  for (const entry of ['String', 'Url', 'Image'].flatMap((name) => byTag(root, name))) {
    const override = [...entry.children].find((child) => child.localName === 'Override' && child.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase());
    const value = (override ?? entry).getAttribute(override === undefined ? 'DefaultValue' : 'Value');
    const id = entry.getAttribute('id');
    if (id !== null && value !== null) resources.set(id, value);
  }
  return resources;
};

const readAction = (control: Element): RibbonButton['action'] | undefined => {
  const [action] = byTag(control, 'Action');
  const [name] = byTag(control, 'FunctionName');
  const functionName = name?.textContent?.trim();
  const type = action?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? action?.getAttribute('xsi:type');
  if (type === 'ShowTaskpane') return { kind: 'showPane' };
  return type === 'ExecuteFunction' && functionName ? { kind: 'run', functionName } : undefined;
};

/** The buttons of a manifest.xml, in their order. */
export const ribbonButtons = (manifest: Document, locale: string): RibbonButton[] => {
  const resources = readResources(manifest, locale);
  const resource = (element: Element | undefined): string | undefined => resources.get(element?.getAttribute('resid') ?? '');
  return byTag(manifest, 'Control').flatMap((control) => {
    const action = readAction(control);
    const label = resource([...control.children].find((child) => child.localName === 'Label'));
    if (action === undefined || label === undefined) return [];
    const [tip] = byTag(control, 'Description');
    const icon = resource(byTag(control, 'Image').find((image) => image.getAttribute('size') === '32'));
    return [{ id: control.getAttribute('id') ?? label, label, tip: resource(tip) ?? label, icon: icon === undefined ? undefined : localAddress(icon), action }];
  });
};

/** Reads the built manifest. Throws with its address if it is missing. */
export const fetchRibbon = async (locale: string): Promise<RibbonButton[]> => {
  const address = `${ADDIN}manifest.xml`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return ribbonButtons(new DOMParser().parseFromString(await response.text(), 'application/xml'), locale);
};
