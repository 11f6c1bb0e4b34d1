import { XMLParser } from 'fast-xml-parser';
import { writeWorkbookFile } from '../../../src/host/file';
import { unpackPart } from '../../../src/host/file/unpackPart';
import { readZipDirectory } from '../../../src/host/file/zipDirectory';
import { all, packageOf } from '../../report/templates/packageOf';
import type { ChartModel, SheetModel } from '../../../src/report/sheetModel';

const SHEET = "图'表 1";
const area = (left: number) => ({ sheet: SHEET, top: 1, bottom: 3, left, right: left });

const CHART: ChartModel = {
  kind: 'bar',
  title: '差异系数与上限',
  description: '一项超过上限 0.50。<都在表中>',
  at: { top: 0, left: 4, bottom: 12, right: 9 },
  categories: area(0),
  series: [
    { name: '差异系数', values: area(1), role: 'figure' },
    { name: '上限', values: area(2), role: 'limit' },
  ],
  format: '0.000',
  axis: '差异系数',
};

const ROWS: SheetModel['rows'] = [['指标', '差异系数', '上限'], ['甲', 0.4, 0.5], ['乙', null, 0.5], ['丙', 0.6, 0.5]];

/** The parts of a file with those charts, as text. */
const partsOf = async (charts: readonly ChartModel[]): Promise<ReadonlyMap<string, string>> => {
  const file = await writeWorkbookFile({ sheets: [{ name: SHEET, rows: ROWS, charts }] });
  const texts = await Promise.all(readZipDirectory(file).map(async (entry) => [entry.name, new TextDecoder().decode(await unpackPart(file, entry, 10_000_000))] as const));
  return new Map(texts);
};

const part = async (chart: ChartModel, name: string): Promise<string> => (await partsOf([chart])).get(name) ?? '';

test('a chart has its sentence as the text that stands for it, and stands where the model says', async () => {
  const drawing = await part(CHART, 'xl/drawings/drawing1.xml');
  expect(drawing).toContain('descr="一项超过上限 0.50。&lt;都在表中&gt;"');
  expect(drawing).toMatch(/<xdr:from><xdr:col>4<\/xdr:col>.*?<xdr:row>0<\/xdr:row>.*?<xdr:to><xdr:col>10<\/xdr:col>.*?<xdr:row>13<\/xdr:row>/su);
});

test('it follows the cells of its table: names and numbers by address, with the sheet’s name in quotes', async () => {
  const chart = await part(CHART, 'xl/charts/chart1.xml');
  const references = [...chart.matchAll(/<c:f>([^<]*)<\/c:f>/gu)].map(([, text]) => text?.replaceAll('&apos;', "'"));
  expect(new Set(references)).toEqual(new Set(["'图''表 1'!$A$2:$A$4", "'图''表 1'!$B$2:$B$4", "'图''表 1'!$C$2:$C$4"]));
  // The first row is the uppermost bar, and a gap is a gap.
  expect(chart).toContain('<c:barDir val="bar"/>');
  expect(chart).toContain('<c:orientation val="maxMin"/>');
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
});

test('all words are in a Chinese face, Chinese letters too', async () => {
  const chart = await part(CHART, 'xl/charts/chart1.xml');
  const latin = chart.match(/<a:latin typeface="微软雅黑"\/>/gu)?.length ?? 0;
  expect(latin).toBeGreaterThan(3);
  expect(chart.match(/<a:latin typeface="微软雅黑"\/><a:ea typeface="微软雅黑"\/>/gu)).toHaveLength(latin);
});

/** How light a colour is in grey, from 0 to 1. */
const grey = (rgb: string): number => [0.299, 0.587, 0.114].reduce((sum, weight, at) => sum + (weight * parseInt(rgb.slice(at * 2, at * 2 + 2), 16)) / 255, 0);

test('stacked tones are told apart in grey, each darker than the one before', async () => {
  const series = [0, 1, 2, 3].map((at) => ({ name: `第${String(at)}`, values: area(1), role: 'figure' as const }));
  const chart = await part({ ...CHART, kind: 'column', stacked: true, series }, 'xl/charts/chart1.xml');
  const fills = [...chart.matchAll(/<c:ser>.*?<c:spPr><a:solidFill><a:srgbClr val="([0-9A-F]{6})"/gsu)].map(([, rgb = '']) => grey(rgb));
  expect(fills).toHaveLength(4);
  for (const [at, light] of fills.entries()) if (at > 0) expect((fills[at - 1] ?? 0) - light).toBeGreaterThan(0.1);
  expect(chart).toContain('<c:grouping val="stacked"/>');
});

test('over a line the limit is a broken line without points', async () => {
  const chart = await part({ ...CHART, kind: 'line' }, 'xl/charts/chart1.xml');
  const [, limit = ''] = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gsu)].map(([text]) => text);
  expect(limit).toContain('<a:prstDash val="dash"/>');
  expect(limit).toContain('<c:symbol val="none"/>');
});

/** The order in which Excel wants what is in a chart (ECMA-376, DrawingML charts); out of it, it offers to repair the file. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  'c:plotArea': 'layout barChart lineChart catAx valAx dTable spPr extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:ser': 'idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth shape extLst',
  'c:dLbls': 'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  'c:catAx': 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  'c:valAx': 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  'c:scaling': 'logBase orientation max min extLst',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
  'c:title': 'tx layout overlay spPr txPr extLst',
  'a:defRPr': 'ln noFill solidFill gradFill highlight latin ea cs sym hlinkClick',
  'a:rPr': 'ln noFill solidFill gradFill highlight latin ea cs sym hlinkClick',
  'c:spPr': 'xfrm custGeom prstGeom noFill solidFill gradFill pattFill ln effectLst',
};

test.each(['bar', 'column', 'line'] as const)('a chart of the kind %s holds nothing that Excel would repair: everything in its order', async (kind) => {
  const file = await writeWorkbookFile({ sheets: [{ name: SHEET, rows: ROWS, charts: [{ ...CHART, kind }, { ...CHART, kind, stacked: true, at: { top: 14, left: 4, bottom: 20, right: 9 } }] }] });
  const charts = [...(await packageOf(file))].flatMap(([name, root]) => (/charts\/chart\d+\.xml$/u.test(name) ? [root] : []));
  expect(charts).toHaveLength(2);
  for (const root of charts) {
    for (const [name, order] of Object.entries(ORDER)) {
      const places = order.split(' ');
      for (const element of name === root.name ? [root] : all(root, name)) {
        const found = element.children.map((child) => places.indexOf(child.name.replace(/^\w+:/u, '')));
        expect({ name, children: element.children.map((child) => child.name), isOrdered: found.every((place, at) => place >= 0 && place >= (found[at - 1] ?? 0)) }).toMatchObject({ isOrdered: true });
      }
    }
    // An axis is of both the bars and itself.
    const ids = [...all(root, 'c:catAx'), ...all(root, 'c:valAx')].map((axis) => all(axis, 'c:axId')[0]?.attributes['val']);
    expect(new Set(ids).size).toBe(2);
    expect(new Set(all(root, kind === 'line' ? 'c:lineChart' : 'c:barChart').flatMap((each) => each.children.filter((child) => child.name === 'c:axId').map((child) => child.attributes['val'])))).toEqual(new Set(ids));
  }
});

test('every part is well-formed and the sheet points to its drawing', async () => {
  const parts = await partsOf([CHART, { ...CHART, kind: 'column', at: { top: 14, left: 4, bottom: 20, right: 9 } }]);
  const xml = [...parts].filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  expect(xml.length).toBeGreaterThan(8);
  for (const [name, text] of xml) expect({ name, ok: (() => { new XMLParser({ ignoreAttributes: false }).parse(text, true); return true; })() }).toEqual({ name, ok: true });
  expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/u.test(name))).toHaveLength(2);
  expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<drawing');
});
