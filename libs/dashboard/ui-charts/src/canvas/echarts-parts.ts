import { LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { allowEmptyHtml } from '../trusted-types/allow-empty-html';

// All that the charts use of ECharts: anything more makes the one chunk that every chart loads larger.
use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);
allowEmptyHtml();

export { init };
