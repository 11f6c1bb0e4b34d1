/** The workbench's own words. It knows nothing of the add-in's catalogues. */
export type PageLanguage = 'zh' | 'en';

const zh = {
  title: '均衡工作台',
  openFile: '打开文件…',
  openHint: '打开一个 .xlsx 工作簿，也可以把文件拖到表格上',
  workbook: '工作簿',
  ownFile: '（自选文件）',
  blank: '空白工作簿',
  showPane: '任务窗格',
  language: 'English',
  languageHint: 'Switch to English',
  dark: '深色',
  light: '浅色',
  themeHint: '切换浅色与深色',
  synthetic: '合成数据',
  syntheticHint: '示例为程序生成的合成数据，不对应任何真实的县和学校',
  resize: '拖动调整任务窗格宽度（也可用左右方向键）',
  paneTitle: '均衡校验任务窗格',
  notExcel: '没有 Excel 也能试用：加载项原样运行，表格由工作台提供',
  failedTitle: '工作台没有打开',
  failedAdvice: '请在项目文件夹运行 npm start（会重新生成），再刷新本页。',
  fileFailed: '“{file}”没有打开：{reason}',
  fileNotXlsx: '工作台只打开 .xlsx 工作簿；其他格式请在任务窗格中上传',
  fileEmpty: '文件中没有工作表',
  fileTooLarge: '工作台最多打开 {limit} 万个单元格',
  ribbonFailed: '“{command}”没有执行：加载项未响应',
  missing: '模拟环境缺少 Office.js 成员：{members}',
  reload: '重试',
  dropHere: '松开鼠标，打开这个工作簿',
} as const;

type Key = keyof typeof zh;

const en: Record<Key, string> = {
  title: 'Junheng workbench',
  openFile: 'Open a file…',
  openHint: 'Open an .xlsx workbook; you can also drop a file on the sheet',
  workbook: 'Workbook',
  ownFile: '(own file)',
  blank: 'Blank workbook',
  showPane: 'Task pane',
  language: '中文',
  languageHint: '切换为中文',
  dark: 'Dark',
  light: 'Light',
  themeHint: 'Switch between light and dark',
  synthetic: 'Synthetic data',
  syntheticHint: 'The samples are generated; they describe no real county or school',
  resize: 'Drag to change the width of the task pane (or use the left and right arrow keys)',
  paneTitle: 'Junheng task pane',
  notExcel: 'Try it without Excel: the add-in runs unchanged, the workbench provides the sheet',
  failedTitle: 'The workbench did not open',
  failedAdvice: 'Run npm start in the project folder (it builds again), then reload this page.',
  fileFailed: '"{file}" was not opened: {reason}',
  fileNotXlsx: 'the workbench opens .xlsx workbooks only; upload other formats in the task pane',
  fileEmpty: 'there is no sheet in the file',
  fileTooLarge: 'the workbench opens at most {limit}0,000 cells',
  ribbonFailed: '"{command}" did not run: the add-in does not respond',
  missing: 'Office.js members missing in the emulator: {members}',
  reload: 'Try again',
  dropHere: 'Drop to open this workbook',
};

export type PageWords = (key: Key, data?: Readonly<Record<string, string | number>>) => string;

export const pageWords =
  (language: PageLanguage): PageWords =>
  (key, data = {}) =>
    (language === 'en' ? en : zh)[key].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));

/** The samples have Chinese titles of their own. */
const SAMPLES_IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['county', 'Sample county (synthetic, one fault of each kind)'],
  ['sound', 'Sample county (synthetic, meets every item)'],
  ['caseA', 'Worked example A: the CV of five primary schools'],
]);

export const sampleTitle = (language: PageLanguage, { id, title }: { readonly id: string; readonly title: string }): string => (language === 'en' ? (SAMPLES_IN_ENGLISH.get(id) ?? title) : title);

/** What Excel would tell the add-in. */
export const officeLocale = (language: PageLanguage): string => (language === 'en' ? 'en-US' : 'zh-CN');
