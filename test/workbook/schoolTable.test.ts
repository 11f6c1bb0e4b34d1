import { mapping, issueList, read, schoolFigure, sheet, unitFigure, units } from './sheets';

const OFFICIAL = [
  '序 号',
  '学校名称',
  '举办者 类型',
  '在校生数',
  '年级数',
  '班级数',
  '每百名学生拥有高于规定学历教师数',
  '每百名学生拥有县级及以上骨干教师数',
  '每百名学生拥有体育、艺术 (美术、音乐)专任教师数',
  '生均教学及辅助用 房面积（ ㎡）',
  '生均体育运动场馆面积（㎡）',
  '生均教学仪器设备值(元)',
  '每百名学生拥有网络多媒体 教室数',
  '该校综合评估是否达标',
  '备注（注 明有哪几项指标达标，哪几项指标达到    到 85%）',
];

describe('表Ⅱ-2, the official table of one row a school and stage', () => {
  const reading = read([
    sheet(
      [
        ['表Ⅱ-2  小学、初中资源配置基本情况（分学校）'],
        OFFICIAL,
        Array.from({ length: 14 }, (_, at) => `L${at + 1}`),
        ['小学'],
        [1, '希望小学', 7, 900, 6, 20, 4.3, 1.1, 1, 5, 8, 2200, 2.5, '是', ''],
        [2, '育才学校（小学部）', 10, 400, 6, 9, 4.1, 1, 0.9, 4.5, 7.5, 2000, 2.3, '', ''],
        [null, '…'],
        [null, '合计', null, 1300],
        ['初中'],
        [1, '育才学校（初中部）', 10, 300, 3, 6, 5.3, 1, 0.9, 5.8, 10.2, 2500, 2.4, '', ''],
        [2, '第一中学', 7, 800, 3, 16, 5.5, 1, 0.9, 5.8, 10.2, 2500, 2.4, '', ''],
        [],
        ['注： 1.小学学校总数＿＿所'],
        ['2.举办者类型处填写代码'],
      ],
      { name: '表2-2', merges: ['A1:O1'] },
    ),
  ]);

  it('recognises every heading', () => expect(Object.values(mapping(reading))).toEqual(['serial', 'schoolName', 'organiser', 'pupils', 'grades', 'classes', 'qualifiedTeachersPer100', 'backboneTeachersPer100', 'peArtTeachersPer100', 'teachingAreaPerPupil', 'sportAreaPerPupil', 'equipmentPerPupil', 'multimediaRoomsPer100', 'declaredVerdict', 'remark']));

  it('makes a unit of each row, one school of the two parts', () => {
    expect(units(reading)).toEqual(['希望小学/primary', '育才学校/primary', '育才学校/junior', '第一中学/junior']);
    expect(reading.dataset.schools.map(({ name, private: isPrivate, type }) => [name, isPrivate, type])).toEqual([
      ['希望小学', false, 'primary'],
      ['育才学校', true, undefined],
      ['第一中学', false, undefined],
    ]);
  });

  it('reads the figures with their cells', () => {
    expect(unitFigure(reading, '育才学校', 'junior', 'pupils')).toBe(300);
    expect(unitFigure(reading, '希望小学', 'primary', 'equipmentPerPupil')).toBe(2200);
    expect(reading.dataset.units.figures.get('pupils')?.cellAt(2)).toEqual({ sheet: '表2-2', row: 9, column: 3 });
  });

  it('says what it skipped and inferred, and nothing else', () => expect(issueList(reading)).toEqual(["typeInferred@'表2-2'!B5", "subtotalSkipped@'表2-2'!B8"]));

  it('gives the place of heading and data', () => expect(reading.sheets[0]).toMatchObject({ template: 'schoolTable', headerRows: [1, 1], dataRows: [3, 10], records: 4 }));

  it('reads a blank official table as one without schools', () => {
    const blank = read([sheet([OFFICIAL, [1, '小学 1'], [2, '小学 2'], [null, '…'], [1, '初中 1'], ['注：x']])]);
    expect(blank.dataset.schools).toEqual([]);
    expect(issueList(blank)).toEqual(['noDataRows@Sheet1!A1']);
  });
});

describe('merged headings of several rows', () => {
  const rows = [
    ['某县义务教育学校基本情况'],
    ['学校名称', '办学类型', '小学', null, '初中', null, '用房', null, '教学仪器设备值（万元）'],
    [null, null, '在校生数', '班级数', '在校生数', '班级数', '教学及辅助用房总面积（㎡）', '室内体育用房面积（㎡）'],
    ['希望小学', '小学', 500, 12, 0, null, 3000, 200, 100.5],
    ['育才学校', '九年一贯制学校', 600, 14, 400, 9, '5,000㎡', 500, '210.25'],
  ];
  const merges = ['A1:I1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:I3'];

  it.each([
    ['with merges', merges],
    ['as separated text, without them', []],
  ])('%s', (_, given) => {
    const reading = read([sheet(rows, { merges: given })]);
    expect(mapping(reading)).toEqual({
      学校名称: 'schoolName',
      办学类型: 'schoolType',
      '小学/在校生数': 'pupils@primary',
      '小学/班级数': 'classes@primary',
      '初中/在校生数': 'pupils@junior',
      '初中/班级数': 'classes@junior',
      '用房/教学及辅助用房总面积（㎡）': 'teachingAreaGross',
      '用房/室内体育用房面积（㎡）': 'indoorSportsArea',
      '教学仪器设备值（万元）': 'equipmentValue',
    });
    expect(units(reading)).toEqual(['希望小学/primary', '育才学校/primary', '育才学校/junior']);
    // One stage: the figure is the unit's. Two: it is the whole school's, for core to split.
    expect(unitFigure(reading, '希望小学', 'primary', 'equipmentValue')).toBe(1005000);
    expect(unitFigure(reading, '育才学校', 'primary', 'equipmentValue')).toBe('absent');
    expect(schoolFigure(reading, '育才学校', 'equipmentValue')).toBe(2102500);
    expect(schoolFigure(reading, '育才学校', 'teachingAreaGross')).toBe(5000);
    expect(unitFigure(reading, '育才学校', 'junior', 'classes')).toBe(9);
    expect(issueList(reading)).toEqual([]);
  });

  it('follows three levels', () => {
    const reading = read([
      sheet(
        [
          ['学校名称', '学生情况', null, null, null],
          [null, '小学', null, '初中', null],
          [null, '在校生数', '班级数', '在校生数', '班级数'],
          ['育才学校', 1, 2, 3, 4],
        ],
        { merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'] },
      ),
    ]);
    expect(Object.values(mapping(reading))).toEqual(['schoolName', 'pupils@primary', 'classes@primary', 'pupils@junior', 'classes@junior']);
  });
});

describe('a heading divided by the row below it', () => {
  const rows = [
    ['学校名称', '学校类型', '在校生数', null, null, '骨干教师数'],
    [null, null, '男', '女', '合计', '计'],
    ['甲小学', '小学', 52, 48, 100, 2],
  ];

  it.each([
    ['the wide heading alone merged', ['C1:E1']],
    ['nothing merged', []],
    ['all merged', ['A1:A2', 'B1:B2', 'C1:E1']],
  ])('takes 合计, never the first part: %s', (_, merges) => {
    const reading = read([sheet(rows, { merges })]);
    expect(reading.sheets[0]).toMatchObject({ headerRows: [0, 1], records: 1 });
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(100);
    expect(unitFigure(reading, '甲小学', 'primary', 'backboneTeachers')).toBe(2);
  });

  it('adopts none of several columns under one merged heading', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数', null], ['甲小学', '小学', 52, 100]], { merges: ['C1:D1'] })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBeUndefined();
    expect(issueList(reading)).toEqual(['mergedHeading@Sheet1!C1', 'mergedHeading@Sheet1!D1']);
  });

  it('reads a column merged only for looks', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数', null], ['甲小学', '小学', 52, null]], { merges: ['C1:D1', 'C2:D2'] })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe(52);
    expect(issueList(reading)).toEqual([]);
  });
});

describe('the stage of a row', () => {
  const stages = (...rows: (string | number | null)[][]): readonly string[] => units(read([sheet([['学校名称', '学段', '学校类型', '在校生数'], ...rows])]));

  it('comes from the 学段 column', () => expect(stages(['甲校', '小学', null, 1], ['甲校', '初中', null, 2])).toEqual(['甲校/primary', '甲校/junior']));
  it('a stage is not the type of the school', () => {
    const reading = read([sheet([['学校名称', '学段', '在校生数'], ['甲校', '小学', 1], ['甲校', '初中', 2]])]);
    expect(reading.dataset.schools).toMatchObject([{ name: '甲校', type: undefined }]);
  });
  it('comes from the type', () => expect(stages(['甲校', null, '小学', 1], ['乙校', null, '初级中学', 1], ['丙点', null, '教学点', 9])).toEqual(['甲校/primary', '乙校/junior', '丙点/primary']));
  it('comes from an unambiguous name', () => expect(stages(['东小学', null, null, 1], ['西初级中学', null, null, 1])).toEqual(['东小学/primary', '西初级中学/junior']));
  it('comes from the title or the sheet name, if they name one', () => {
    const rows = [['学校名称', '在校生数'], ['甲校', 5]];
    expect(units(read([sheet(rows, { name: '小学' })]))).toEqual(['甲校/primary']);
    expect(units(read([sheet([['某县初中基本情况表'], ...rows])]))).toEqual(['甲校/junior']);
    expect(issueList(read([sheet([['某县中小学基本情况表'], ...rows])]))).toEqual(['stageMissing@Sheet1!A3']);
  });
  it('a type written under 学段 is taken as the type', () => expect(stages(['甲校', '九年一贯制', null, 1])).toEqual(['甲校/primary', '甲校/junior']));
  it('完全中学 has a junior unit, but its undivided figures are the whole school’s', () => {
    const reading = read([sheet([['学校名称', '学校类型', '初中在校生数', '高中在校生数', '网络多媒体教室数'], ['县一中', '完全中学', 900, 1200, 80]])]);
    expect(units(reading)).toEqual(['县一中/junior']);
    expect(unitFigure(reading, '县一中', 'junior', 'pupils')).toBe(900);
    expect(schoolFigure(reading, '县一中', 'seniorPupils')).toBe(1200);
    expect(schoolFigure(reading, '县一中', 'multimediaRooms')).toBe(80);
  });
  it('a special school has no unit and no complaint', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数'], ['县特教学校', '特殊教育学校', 60]])]);
    expect(units(reading)).toEqual([]);
    expect(reading.dataset.schools[0]?.type).toBe('special');
    expect(issueList(reading)).toEqual([]);
  });
});

describe('rows', () => {
  const HEAD = ['学校名称', '学校类型', '在校生数'];

  it('skips subtotals, repeated headings, code rows and blank rows', () => {
    const reading = read([sheet([HEAD, [1, 2, 3], ['甲小学', '小学', 100], [], HEAD, ['乙小学', '小学', 200], ['小学小计', null, 300], ['全县合计', null, 300], ['其中：城区', null, 100]])]);
    expect(reading.dataset.schools.map(({ name }) => name)).toEqual(['甲小学', '乙小学']);
    expect(issueList(reading)).toEqual(['subtotalSkipped@Sheet1!A7', 'subtotalSkipped@Sheet1!A8', 'subtotalSkipped@Sheet1!A9']);
  });

  it('reads a second table below the first', () => {
    const reading = read([sheet([['一、小学'], HEAD, ['甲小学', '小学', 100], ['注：以上为小学'], ['二、初中'], ['学校名称', '班级数', '学校类型'], ['乙中', 9, '初中']])]);
    expect(reading.sheets.map(({ template, records }) => [template, records])).toEqual([
      ['schoolTable', 1],
      ['schoolTable', 1],
    ]);
    expect(unitFigure(reading, '乙中', 'junior', 'classes')).toBe(9);
  });

  it('takes one figure merged over the two rows of a school for the whole school', () => {
    const reading = read([
      sheet(
        [
          ['学校名称', '学段', '在校生数', '教学仪器设备值（元）'],
          ['育才学校', '小学', 600, 90000],
          [null, '初中', 400, null],
          ['甲小学', '小学', 100, 5000],
        ],
        { merges: ['A2:A3', 'D2:D3'] },
      ),
    ]);
    expect(units(reading)).toEqual(['育才学校/primary', '育才学校/junior', '甲小学/primary']);
    expect(schoolFigure(reading, '育才学校', 'equipmentValue')).toBe(90000);
    expect(unitFigure(reading, '育才学校', 'primary', 'equipmentValue')).toBe('absent');
    expect(unitFigure(reading, '甲小学', 'primary', 'equipmentValue')).toBe(5000);
  });

  it('a figure merged over the rows of several schools is nobody’s', () => {
    const reading = read([sheet([HEAD, ['甲小学', '小学', 300], ['乙小学', '小学', null], ['丙小学', '小学', 200]], { merges: ['C2:C3'] })]);
    expect(issueList(reading, 'mergedOverSchools')).toEqual(['mergedOverSchools@Sheet1!C2']);
    expect(['甲', '乙', '丙'].map((name) => unitFigure(reading, `${name}小学`, 'primary', 'pupils'))).toEqual(['absent', 'blank', 200]);
  });

  it('keeps blank, zero, text and error apart', () => {
    const reading = read([sheet([HEAD, ['甲小学', '小学', null], ['乙小学', '小学', 0], ['丙小学', '小学', '无'], ['丁小学', '小学', { error: '#REF!' }], ['戊小学', '小学', -5], ['己小学', '小学', '—']])]);
    expect(['甲', '乙', '丙', '丁', '戊', '己'].map((name) => unitFigure(reading, `${name}小学`, 'primary', 'pupils'))).toEqual(['blank', 0, 'text', 'error', 'negative', 'blank']);
    expect(reading.dataset.units.figures.get('pupils')?.originalAt?.(2)).toBe('无');
    expect(issueList(reading)).toEqual(['textForNumber@Sheet1!C4', 'errorValue@Sheet1!C5', 'negative@Sheet1!C6']);
  });
});

describe('a title or section does not outrank a school’s own type', () => {
  it('ignores the stage of a title that the type contradicts', () => {
    const reading = read([sheet([['城关小学教育集团学校情况'], ['学校名称', '学校类型', '在校生数'], ['甲校', '初级中学', 10], ['乙校', '小学', 20]])]);
    expect(units(reading)).toEqual(['甲校/junior', '乙校/primary']);
    expect(issueList(reading)).toEqual([]);
  });

  it('asks where a 学段 cell contradicts the type', () =>
    expect(issueList(read([sheet([['学校名称', '学校类型', '学段', '在校生数'], ['甲校', '小学', '初中', 10]])]))).toEqual(['stageMismatch@Sheet1!A2']));
});

describe('two rows of one school and stage', () => {
  const table = (...rows: (string | number)[][]) => read([sheet([['序号', '学校名称', '学校类型', '在校生数', '骨干教师数'], ...rows])]);

  it('that say the same leave its figures alone', () => expect(unitFigure(table([1, '甲小学', '小学', 100, 2], [2, '甲小学', '小学', 100, 2]), '甲小学', 'primary', 'pupils')).toBe(100));

  it('that differ leave it without any of them, whatever a later sheet says', () => {
    const rows = [['学校名称', '学校类型', '在校生数', '骨干教师数'], ['甲小学', '小学', 100, 2], ['甲小学', '小学', 100, 0.5], ['乙小学', '小学', 90, 1]];
    const reading = read([sheet(rows), sheet([['学校名称', '学段', '在校生数'], ['甲小学', '小学', 70]], { name: 'b' })]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe('absent');
    expect(unitFigure(reading, '甲小学', 'primary', 'backboneTeachers')).toBe('absent');
    expect(unitFigure(reading, '乙小学', 'primary', 'pupils')).toBe(90);
  });

  it('of its grades are not a school’s figures, though they be equal', () => {
    const reading = read([sheet([['学校名称', '学校类型', '年级', '在校生数', '骨干教师数'], ['甲小学', '小学', '一年级', 50, 1], ['甲小学', '小学', '二年级', 50, 1]])]);
    expect(unitFigure(reading, '甲小学', 'primary', 'pupils')).toBe('absent');
    expect(issueList(reading)).toEqual(['schoolSplit@Sheet1!A3']);
  });

  it('that differ take their counts of classes and rooms along, and nothing else', () => {
    const bands = sheet([
      ['学校名称', '学段', '在校生数', '每班25人以下班级个数', '音乐教室单间面积≥96'],
      ['甲学校', '小学', 100, 4, 1],
      ['甲学校', '初中', 90, 3, 1],
      ['甲学校', '小学', 101, 4, 1],
      ['乙学校', '小学', 80, 5, 2],
    ]);
    const classList = sheet([['学校', '年级', '班级', '人数'], ['甲学校', '一年级', '1班', 40]], { name: '班级' });
    const roomList = sheet([['学校', '用途', '教室名称', '面积'], ['甲学校', '音乐教室', '音乐室1', 100]], { name: '教室' });
    const { dataset } = read([bands, classList, roomList]);
    expect(dataset.classes.map(({ schoolName, stage, size }) => [schoolName, stage, size.kind === 'exact' ? size.pupils : size.classes])).toMatchObject([
      ['甲学校', 'primary', { state: 'absent' }],
      ['甲学校', 'junior', { state: 'value', value: 3 }],
      ['乙学校', 'primary', { state: 'value', value: 5 }],
      ['甲学校', 'primary', { state: 'value', value: 40 }],
    ]);
    expect(dataset.rooms.map(({ schoolName, count }) => [schoolName, count])).toMatchObject([
      ['甲学校', { state: 'absent' }],
      ['甲学校', { state: 'absent' }],
      ['乙学校', { state: 'value', value: 2 }],
      ['甲学校', { state: 'value', value: 1 }],
    ]);
  });
});

describe('rows that are no school of compulsory education', () => {
  it('leaves senior schools and kindergartens out and says so', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数'], ['县高中', '高级中学', 10], ['甲园', '幼儿园', 10], ['乙小学', '小学', 20]])]);
    expect(reading.dataset.schools.map(({ name }) => name)).toEqual(['乙小学']);
    expect(issueList(reading)).toEqual(['outsideStages@Sheet1!A2', 'outsideStages@Sheet1!A3']);
  });

  it('tells them by their names where nothing else does', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数'], ['县高级中学', null, 10], ['阳光幼儿园', null, 10], ['乙小学', '小学', 20]])]);
    expect(issueList(reading)).toEqual(['outsideStages@Sheet1!A2', 'outsideStages@Sheet1!A3']);
    expect(reading.dataset.leftOut).toBeUndefined();
  });

  it('finds 合计 in another column where the name is blank', () =>
    expect(issueList(read([sheet([['学校名称', '学校类型', '在校生数'], ['乙小学', '小学', 20], [null, '合计', 20]])]))).toEqual(['subtotalSkipped@Sheet1!B3']));

  it('does not count an unlabelled total as a school', () => {
    const reading = read([sheet([['学校名称', '学校类型', '在校生数'], ['乙小学', '小学', 20], [null, null, 20]])]);
    expect(reading.dataset.schools).toHaveLength(1);
    expect(issueList(reading)).toEqual(['schoolNameMissing@Sheet1!A3']);
  });
});

describe('a row with a figure more than there are headings', () => {
  const headings = ['学校名称', '学段', '在校生数', '班级数'];
  const names = (rows: Parameters<typeof sheet>[0]): readonly string[] => units(read([sheet([headings, ...rows])]));

  it('is not used: its figures may stand under the wrong headings', () => {
    // 2,900 without quotes in a file separated by commas.
    expect(names([['甲小学', '小学', 2, 900, 60], ['乙小学', '小学', 300, 8]])).toEqual(['乙小学/primary']);
    expect(names([['甲小学', '小学', '2', '900', '60']])).toEqual([]);
  });

  it('but a column without a heading, or a remark beside the row, is none', () => {
    expect(names([['甲小学', '小学', 900, 20, 45], ['乙小学', '小学', 300, 8, 37]])).toEqual(['甲小学/primary', '乙小学/primary']);
    expect(names([['甲小学', '小学', 900, 20, '已核对'], ['乙小学', '小学', 300, 8]])).toEqual(['甲小学/primary', '乙小学/primary']);
  });
});
